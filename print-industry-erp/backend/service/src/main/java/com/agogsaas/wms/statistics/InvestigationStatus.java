package com.agogsaas.wms.statistics;

/** Where the investigation of an outlier is. */
public enum InvestigationStatus {
    /** Nobody has looked into it. */
    OPEN,
    /** Somebody is looking into it. */
    INVESTIGATING,
    /** It is real; the cause is known. */
    CONFIRMED,
    /** It is none, or does not matter. */
    DISMISSED,
    /** What caused it was put right. */
    RESOLVED;

    /** Whether this step may follow. What is dismissed or resolved stays so; seen again, it is a new outlier. */
    boolean mayBecome(InvestigationStatus next) {
        return switch (this) {
            case OPEN -> next == INVESTIGATING;
            case INVESTIGATING -> next == INVESTIGATING || next == CONFIRMED || next == DISMISSED;
            case CONFIRMED -> next == INVESTIGATING || next == RESOLVED;
            case DISMISSED, RESOLVED -> false;
        };
    }
}
