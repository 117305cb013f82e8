package com.agogsaas.wms.signals.congestion;

/** How crowded an aisle is. From how many pickers on is a setting. */
public enum CongestionLevel {
    /** Nobody, or somebody now and then. */
    NONE,
    /** Somebody is there some of the time. */
    LOW,
    /** About one picker at any time. */
    MEDIUM,
    /** So many that they are in each other's way. */
    HIGH
}
