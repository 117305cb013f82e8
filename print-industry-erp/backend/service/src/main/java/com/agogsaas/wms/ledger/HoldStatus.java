package com.agogsaas.wms.ledger;

/** What became of held space. A hold is pending, then resolved once. */
public enum HoldStatus {
    /** It is held. */
    PENDING,
    /** The lot was put away. */
    POSTED,
    /** It was given back. */
    VOIDED,
    /** Its time was up, and it was given back. */
    EXPIRED
}
