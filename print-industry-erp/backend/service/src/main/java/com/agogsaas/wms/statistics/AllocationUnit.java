package com.agogsaas.wms.statistics;

/** What is drawn for control or treatment as a whole. */
public enum AllocationUnit {
    /** The lots that belong into an aisle, for a window of time. */
    AISLE_WINDOW,
    /** All lots of the facility, for a day. */
    DAY,
    /** Each lot by itself. Lots share bins, so that what one side takes the other one lacks. */
    LOT;

    boolean isSwitchback() {
        return this != LOT;
    }
}
