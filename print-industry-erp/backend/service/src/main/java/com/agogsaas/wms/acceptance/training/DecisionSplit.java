package com.agogsaas.wms.acceptance.training;

import java.time.Duration;

/**
 * Decisions in three, by time: the oldest to train on, the next to stop the training and to calibrate with, and the
 * latest, which are looked at once the model stands, to measure it. Recommendations of one moment stay together.
 */
public record DecisionSplit(DecisionTable train, DecisionTable calibrate, DecisionTable test) {

    /** The latest fifth is kept for the test, and at least what accuracy over seven days looks at. */
    private static final double TEST_SHARE = 0.2;

    private static final Duration TEST_TIME = Duration.ofDays(8);

    /** More than this is never kept from training and calibration. */
    private static final double MOST_TEST_SHARE = 0.5;

    private static final double CALIBRATE_SHARE = 0.25;

    static DecisionSplit of(DecisionTable decisions) {
        int size = decisions.size();
        long recent = decisions.epochMillis(size - 1) - TEST_TIME.toMillis();
        int byTime = 0;
        while (decisions.epochMillis(byTime) < recent) {
            byTime++;
        }
        int byShare = (int) (size * (1 - TEST_SHARE));
        int test = together(decisions, Math.max((int) (size * (1 - MOST_TEST_SHARE)), Math.min(byTime, byShare)));
        int calibrate = together(decisions, (int) (test * (1 - CALIBRATE_SHARE)));
        return new DecisionSplit(
                decisions.rows(0, calibrate), decisions.rows(calibrate, test), decisions.rows(test, size));
    }

    /** Moves a boundary back to the first row of its moment. */
    private static int together(DecisionTable decisions, int boundary) {
        int moved = boundary;
        while (moved > 0
                && moved < decisions.size()
                && decisions.epochMillis(moved) == decisions.epochMillis(moved - 1)) {
            moved--;
        }
        return moved;
    }
}
