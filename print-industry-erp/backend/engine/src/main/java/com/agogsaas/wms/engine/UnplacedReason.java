package com.agogsaas.wms.engine;

/** Why no bin takes a lot. */
public enum UnplacedReason {
    /** The facility has no bins. */
    NO_BINS,
    /** No bin may hold the material at all, full or empty. */
    NO_SUITABLE_BIN,
    /** Bins may hold the material, but even empty each is too small or too weak for the lot. */
    LARGER_THAN_ANY_BIN,
    /** Bins could hold the lot if they were empty, but none has enough left. */
    NO_ROOM_LEFT,
    /** A bin had room, but other lots of the same batch took it. */
    TAKEN_BY_BATCH
}
