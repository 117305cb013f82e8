package com.agogsaas.wms.acceptance.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How large a measured calibration error may be. On few decisions even true probabilities show an error, by chance; so
 * the limit is what a model would show, in 95 of 100 cases, whose probabilities are all off by exactly what is allowed.
 * With more decisions it comes down to what is allowed.
 */
final class CalibrationLimit {

    private static final int TRIALS = 200;

    private CalibrationLimit() {}

    static double of(double[] probabilities, double allowed, long seed) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        SplittableRandom random = new SplittableRandom(seed);
        double[] errors = new double[TRIALS];
        Arrays.setAll(errors, trial -> error(sorted, allowed, random));
        Arrays.sort(errors);
        return Math.max(allowed, errors[TRIALS * 95 / 100]);
    }

    /** The error that shows when every outcome is drawn with a probability that is off, towards one half. */
    private static double error(double[] sorted, double off, SplittableRandom random) {
        int bins = Math.min(Evaluation.BINS, sorted.length);
        double error = 0;
        for (int bin = 0; bin < bins; bin++) {
            int to = (int) ((long) sorted.length * (bin + 1) / bins);
            double surplus = 0;
            for (int i = (int) ((long) sorted.length * bin / bins); i < to; i++) {
                double truth = sorted[i] > 0.5 ? sorted[i] - off : sorted[i] + off;
                surplus += sorted[i] - (random.nextDouble() < truth ? 1 : 0);
            }
            error += Math.abs(surplus);
        }
        return error / sorted.length;
    }
}
