package com.agogsaas.wms.acceptance.model;

/**
 * Turns a model's log-odds into a probability that can be believed: log-odds times a slope plus an intercept (Platt
 * scaling), fitted on decisions that the model was not.
 *
 * @param slope more than 0, so that calibration keeps the order of recommendations
 * @param intercept in log-odds
 */
public record Calibration(double slope, double intercept) {

    /** Leaves log-odds as they are. */
    public static final Calibration NONE = new Calibration(1, 0);

    public Calibration {
        if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("A calibration has a slope above 0, not " + slope + ", " + intercept);
        }
    }

    /** The probability of acceptance, more than 0 and less than 1. */
    public double probability(double margin) {
        return 1 / (1 + Math.exp(-(slope * margin + intercept)));
    }
}
