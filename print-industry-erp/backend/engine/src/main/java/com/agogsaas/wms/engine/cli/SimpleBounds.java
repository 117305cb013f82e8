package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.instances.AssignmentInstance;
import com.agogsaas.wms.engine.instances.PackingInstance;
import java.util.Arrays;
import java.util.OptionalLong;

/** Bounds that one look at an instance gives: weak, valid, and better than none for the plain algorithms. */
final class SimpleBounds {

    private SimpleBounds() {}

    /** Every lot in its best bin as if it were alone; or the largest bins that have the room in sum. */
    static OptionalLong of(AssignmentInstance instance) {
        long best = bestScores(instance.problem());
        return switch (instance.objective()) {
            case SCORE -> OptionalLong.of(best);
            case COST -> OptionalLong.of(instance.costOfScore(best));
            case BINS -> fewestBins(instance.problem());
        };
    }

    /** As many bins as the sum of the sizes fills. */
    static OptionalLong of(PackingInstance instance) {
        long bound = instance.lots() == 0 ? 0 : 1;
        for (int r = 0; r < instance.resources(); r++) {
            long sum = 0;
            for (int lot = 0; lot < instance.lots(); lot++) {
                sum += instance.size(lot, r);
            }
            long capacity = Math.max(1, instance.capacity(r));
            bound = Math.max(bound, (sum + capacity - 1) / capacity);
        }
        return OptionalLong.of(bound);
    }

    private static long bestScores(AssignmentProblem problem) {
        long sum = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            long best = 0;
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                best = Math.max(best, problem.score(arc));
            }
            sum += best;
        }
        return sum;
    }

    private static OptionalLong fewestBins(AssignmentProblem problem) {
        long bound = problem.lots() == 0 ? 0 : 1;
        for (int r = 0; r < problem.resources() && !problem.sizedByArc(); r++) {
            bound = Math.max(bound, fewestBins(problem, r));
        }
        return OptionalLong.of(bound);
    }

    private static long fewestBins(AssignmentProblem problem, int resource) {
        long demand = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            demand += problem.size(lot, problem.firstArc(lot), resource);
        }
        long[] capacity = new long[problem.bins()];
        for (int bin = 0; bin < capacity.length; bin++) {
            capacity[bin] = problem.capacity(bin, resource);
        }
        Arrays.sort(capacity);
        int bins = 0;
        while (demand > 0 && bins < capacity.length) {
            bins++;
            demand -= capacity[capacity.length - bins];
        }
        return bins;
    }
}
