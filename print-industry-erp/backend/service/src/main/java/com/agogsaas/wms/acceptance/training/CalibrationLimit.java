package com.agogsaas.wms.acceptance.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How large a calibration error may be. On few decisions even true probabilities show an error, by chance; so the limit
 * is what the settings say, or what 99 of 100 perfectly calibrated models would stay under on as many decisions,
 * whichever is more.
 */
final class CalibrationLimit {

    private static final int TRIALS = 200;

    private CalibrationLimit() {}

    static double of(double[] probabilities, double wanted, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        // Larger samples show smaller errors: with so many the wanted limit is the larger one for sure.
        if (probabilities.length > 50_000) {
            return wanted;
        }
        double[] errors = new double[TRIALS];
        boolean[] accepted = new boolean[probabilities.length];
        for (int trial = 0; trial < TRIALS; trial++) {
            for (int i = 0; i < accepted.length; i++) {
                accepted[i] = random.nextDouble() < probabilities[i];
            }
            errors[trial] = Evaluation.of(probabilities, accepted).calibrationError();
        }
        Arrays.sort(errors);
        return Math.max(wanted, errors[TRIALS * 99 / 100]);
    }
}
