package com.agogsaas.wms.signals;

/** What changed about how often a material is picked, so that its place may be the wrong one now. */
public enum TriggerKind {
    /** More than twice the picks a day that its history has. */
    VELOCITY_SPIKE,
    /** Less than half the picks a day that its history has. */
    VELOCITY_DROP,
    /** A change of the same kind as in the same days of the year before. */
    SEASONAL_CHANGE,
    /** Its first pick ever is recent. */
    NEW_PRODUCT,
    /** The last seven days have more than three times the picks a day that its history has, the days before do not. */
    PROMOTION
}
