package com.agogsaas.wms.ledger;

/** Why people did not follow a recommendation. Counted, so each is something that can be mended. */
public enum DecisionReason {
    /** Something lies in the bin that the system does not know of. */
    BIN_OCCUPIED,
    /** The bin is damaged, blocked or cannot be reached. */
    BIN_BLOCKED,
    /** The lot does not fit, though its measurements say that it does. */
    LOT_DOES_NOT_FIT,
    /** The lot is not what the receiving papers say. */
    LOT_NOT_AS_DESCRIBED,
    /** Somebody knew a better bin. */
    BETTER_BIN_KNOWN,
    /** It was put with goods of the same kind. */
    KEPT_WITH_SAME_MATERIAL,
    /** The way was too long. */
    TOO_FAR,
    /** The bin would have been unsafe for the goods or for people. */
    SAFETY,
    /** Something else, which the note says. */
    OTHER
}
