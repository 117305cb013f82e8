package com.agogsaas.wms.ledger;

/**
 * How soon an order wants what it waits for, by its due date: {@code CRITICAL} when that has passed or is a few hours
 * off, {@code HIGH} within a day, {@code MEDIUM} within a few days, else {@code NONE}; rush orders are one step up. The
 * hours are settings.
 */
public enum CrossDockUrgency {
    /** Overdue, or due within hours. */
    CRITICAL,
    /** Due within a day. */
    HIGH,
    /** Due within days. */
    MEDIUM,
    /** It can wait until the goods are put away and picked. */
    NONE;

    /** One step more urgent, where there is one. */
    public CrossDockUrgency raised() {
        return switch (this) {
            case CRITICAL, HIGH -> CRITICAL;
            case MEDIUM -> HIGH;
            case NONE -> MEDIUM;
        };
    }
}
