package com.agogsaas.wms.statistics;

/** How far an outlier is out, by its score over the score from which it is one. */
public enum OutlierSeverity {
    /** Beyond the limit. */
    LOW(1),
    /** From one and a half times the limit. */
    MEDIUM(1.5),
    /** From two and a half times the limit. */
    HIGH(2.5),
    /** From four times the limit. */
    CRITICAL(4);

    private final double from;

    OutlierSeverity(double from) {
        this.from = from;
    }

    static OutlierSeverity of(double score, double limit) {
        OutlierSeverity severity = LOW;
        for (OutlierSeverity candidate : values()) {
            if (score >= candidate.from * limit) {
                severity = candidate;
            }
        }
        return severity;
    }
}
