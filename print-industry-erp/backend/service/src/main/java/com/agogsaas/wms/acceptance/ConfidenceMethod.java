package com.agogsaas.wms.acceptance;

/** Where a confidence comes from. */
public enum ConfidenceMethod {
    /** Computed from the score by {@link HeuristicConfidence}; not measured on decisions. */
    HEURISTIC,
    /** The calibrated probability of a model that was learned from decisions and measured on others. */
    MODEL
}
