package com.agogsaas.wms.statistics;

import java.util.Locale;

/** What is measured, with its unit at the end of its name. */
public enum MetricName {
    /** How full bins are, percent of their volume. */
    VOLUME_UTILIZATION_PERCENTAGE(true),
    /** Share of bins under 30 %. */
    BINS_UNDERUSED_PERCENTAGE(false),
    /** Share of bins from 60 % to 85 %: the target. */
    BINS_IN_TARGET_PERCENTAGE(true),
    /** Share of bins over 95 %. */
    BINS_OVERUSED_PERCENTAGE(false),
    /** Share of decided recommendations that were accepted. */
    ACCEPTANCE_RATE_PERCENTAGE(true),
    /** Share of decisions that a model's confidence foretold: accepted from 0.5 on, not accepted below. */
    MODEL_ACCURACY_PERCENTAGE(true),
    /** Share of those accepted among those foretold to be. */
    MODEL_PRECISION_PERCENTAGE(true),
    /** Share of those foretold among those accepted. */
    MODEL_RECALL_PERCENTAGE(true),
    /** Harmonic mean of precision and recall. */
    MODEL_F1_PERCENTAGE(true),
    /** The confidence of recommendations, 0 to 1. */
    CONFIDENCE_PROBABILITY(true),
    /** Mean squared distance of confidence and decision (Brier 1950): 0 is perfect. */
    CONFIDENCE_BRIER_SCORE(false),
    /** How good the bins were, points. */
    SCORE_POINTS(true),
    /** How long the requests took that recommendations came from, ms. */
    PROCESSING_TIME_MS(false);

    private final boolean higherIsBetter;

    MetricName(boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
    }

    boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** As the table has it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
