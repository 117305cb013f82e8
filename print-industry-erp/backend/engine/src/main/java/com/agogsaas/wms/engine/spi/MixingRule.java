package com.agogsaas.wms.engine.spi;

/** What a bin tolerates beside what it already holds. */
public enum MixingRule {
    /** One lot at a time. */
    SINGLE_LOT,
    /** Any number of lots of one material. */
    SINGLE_MATERIAL,
    /** Anything. */
    MIXED
}
