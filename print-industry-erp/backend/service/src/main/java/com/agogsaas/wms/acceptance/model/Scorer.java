package com.agogsaas.wms.acceptance.model;

/** Turns the features of a recommendation into log-odds of acceptance. Does not change, so threads may share it. */
public sealed interface Scorer permits TreeEnsemble, LogisticModel {

    /**
     * Log-odds of acceptance before calibration.
     *
     * @param matrix rows of features, NaN where one is missing
     * @param offset where the row begins
     */
    double margin(float[] matrix, int offset);

    /**
     * What every feature contributes to the margin of a row: together with {@link #expectedMargin} they add up to it.
     * Shapley values, so each is the feature's mean effect over all orders in which features could become known.
     */
    double[] contributions(float[] matrix, int offset);

    /** The margin while nothing is known of a recommendation. */
    double expectedMargin();

    /** How many features it looks at. */
    int features();
}
