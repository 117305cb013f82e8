package com.agogsaas.wms.engine.assignment;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How large the lots of a problem are by their binding resource: the greatest of the shares that a lot takes of what
 * all bins together have of each resource. Where that depends on the bin, the smallest over the bins counts.
 */
final class LotSizes {

    private final AssignmentProblem problem;
    private final double[] total;
    private final double[] share;

    LotSizes(AssignmentProblem problem) {
        this.problem = problem;
        total = new double[problem.resources()];
        for (int bin = 0; bin < problem.bins(); bin++) {
            for (int r = 0; r < total.length; r++) {
                total[r] += problem.capacity(bin, r);
            }
        }
        share = IntStream.range(0, problem.lots())
                .mapToDouble(this::smallestShare)
                .toArray();
    }

    /** 0 and up; 1 takes all there is of its binding resource. */
    double share(int lot) {
        return share[lot];
    }

    /** The lots, largest first, equally large ones in the order given. */
    int[] decreasing() {
        return IntStream.range(0, share.length)
                .boxed()
                .sorted(Comparator.comparingDouble(lot -> -share[lot]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The greatest over the resources of what all lots take of all there is; above 1 not all can be placed. */
    double demand() {
        double[] sum = new double[total.length];
        for (int lot = 0; lot < share.length; lot++) {
            int arc = problem.firstArc(lot);
            if (arc < problem.firstArc(lot + 1)) {
                for (int r = 0; r < sum.length; r++) {
                    sum[r] += problem.size(lot, arc, r) / Math.max(1, total[r]);
                }
            }
        }
        return IntStream.range(0, sum.length).mapToDouble(r -> sum[r]).max().orElse(0);
    }

    private double smallestShare(int lot) {
        int last = problem.sizedByArc() ? problem.firstArc(lot + 1) : problem.firstArc(lot) + 1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int arc = problem.firstArc(lot); arc < Math.min(last, problem.firstArc(lot + 1)); arc++) {
            double largest = 0;
            for (int r = 0; r < total.length; r++) {
                largest = Math.max(largest, problem.size(lot, arc, r) / Math.max(1, total[r]));
            }
            smallest = Math.min(smallest, largest);
        }
        return smallest == Double.POSITIVE_INFINITY ? 0 : smallest;
    }
}
