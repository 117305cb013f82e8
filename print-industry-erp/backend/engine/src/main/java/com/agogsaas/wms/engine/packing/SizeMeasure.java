package com.agogsaas.wms.engine.packing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How large a lot of several resources is, as one number; the larger ones are packed first. Which measure serves best
 * depends on the lots, so all are tried: Panigrahy, Talwar, Uyeda, Wieder, "Heuristics for vector bin packing",
 * Microsoft Research (2011).
 */
enum SizeMeasure {
    /** The sum of the shares of an average bin that it takes. */
    SUM,
    /** The largest of these shares. */
    LARGEST,
    /** The sum of their squares: the Euclidean length. */
    SQUARES,
    /** The sum of the shares, each weighted by how much of the resource all lots want. */
    WEIGHTED_SUM;

    /** The lots that have a measure, largest first; equal ones in their own order. */
    int[] decreasing(PackingProblem problem) {
        double[] measure = of(problem);
        return IntStream.range(0, problem.lots())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(lot -> -measure[lot])
                        .thenComparing(lot -> lot))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The measure of every lot. */
    double[] of(PackingProblem problem) {
        double[] unit = new double[problem.resources()];
        double[] wanted = new double[problem.resources()];
        for (int r = 0; r < unit.length; r++) {
            double offered = 0;
            for (int bin = 0; bin < problem.bins(); bin++) {
                offered += problem.capacity(bin, r);
            }
            unit[r] = problem.bins() / Math.max(1, offered);
            for (int lot = 0; lot < problem.lots(); lot++) {
                wanted[r] += unit[r] * problem.size(lot, r);
            }
        }
        double[] measure = new double[problem.lots()];
        Arrays.setAll(measure, lot -> {
            double total = 0;
            for (int r = 0; r < unit.length; r++) {
                total = joined(total, unit[r] * problem.size(lot, r), wanted[r]);
            }
            return total;
        });
        return measure;
    }

    private double joined(double total, double share, double wanted) {
        return switch (this) {
            case SUM -> total + share;
            case LARGEST -> Math.max(total, share);
            case SQUARES -> total + share * share;
            case WEIGHTED_SUM -> total + wanted * share;
        };
    }
}
