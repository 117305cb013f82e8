package com.agogsaas.wms.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What the recommendations of a period add up to, for one algorithm or all.
 *
 * @param algorithm or {@code ALL}
 * @param decided how many were accepted or not
 * @param accepted how many of these were accepted
 * @param confusion how the confidence that a model gave fared against decisions
 * @param brier spread of the squared distances of confidence and decision
 * @param confidence spread of the confidence
 * @param score spread of the points
 * @param milliseconds spread of the time that requests took
 */
record Tally(
        String algorithm,
        long decided,
        long accepted,
        Confusion confusion,
        Spread brier,
        Spread confidence,
        Spread score,
        Spread milliseconds) {

    /**
     * Decisions by what was foretold.
     *
     * @param truePositives foretold to be accepted, and accepted
     * @param falsePositives foretold to be accepted, and not accepted
     * @param falseNegatives accepted though not foretold
     * @param trueNegatives neither
     */
    record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

        long all() {
            return truePositives + falsePositives + falseNegatives + trueNegatives;
        }
    }

    /** A distribution; what needs more observations than there are is null. */
    record Spread(
            long count,
            @Nullable Double mean,
            @Nullable Double deviation,
            @Nullable Double minimum,
            @Nullable Double median,
            @Nullable Double percentile95,
            @Nullable Double maximum) {}
}
