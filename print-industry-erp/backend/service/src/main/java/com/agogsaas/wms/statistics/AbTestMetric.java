package com.agogsaas.wms.statistics;

/** What an A/B test may be about: what follows from a recommendation within days. */
public enum AbTestMetric {
    /** Share of decided lots that were accepted, percent. */
    ACCEPTANCE_RATE_PERCENTAGE(true, "100 * made.was_accepted::int"),
    /**
     * How good the bins were, points. Variants with other weights count other points: compare them by another metric.
     */
    SCORE_POINTS(true, "made.score::float8"),
    /** Place of the bin on the pickers' walk. */
    PICK_SEQUENCE(false, "location.pick_sequence::float8"),
    /** How long the requests took, ms. */
    PROCESSING_TIME_MS(false, "made.processing_time_ms::float8");

    private final boolean higherIsBetter;
    private final String sql;

    AbTestMetric(boolean higherIsBetter, String sql) {
        this.higherIsBetter = higherIsBetter;
        this.sql = sql;
    }

    boolean higherIsBetter() {
        return higherIsBetter;
    }

    boolean isShare() {
        return this == ACCEPTANCE_RATE_PERCENTAGE;
    }

    /** Of a recommendation {@code made} and its bin {@code location}. */
    String sql() {
        return sql;
    }
}
