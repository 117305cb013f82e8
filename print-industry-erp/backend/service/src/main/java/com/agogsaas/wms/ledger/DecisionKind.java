package com.agogsaas.wms.ledger;

/** What people did with a recommendation. */
public enum DecisionKind {
    /** The lot lies in the recommended bin. */
    ACCEPTED,
    /** The lot lies in another bin. */
    OVERRIDDEN,
    /** The lot was not put away; the space that was held for it is free again. */
    REJECTED
}
