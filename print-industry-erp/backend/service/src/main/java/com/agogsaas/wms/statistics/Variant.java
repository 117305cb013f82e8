package com.agogsaas.wms.statistics;

/** The two sides of an A/B test. */
public enum Variant {
    /** What is done today. */
    CONTROL,
    /** What is to be shown to be better. */
    TREATMENT
}
