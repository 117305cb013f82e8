package com.agogsaas.wms.engine;

/** One consideration that makes a bin better or worse for a lot. */
public enum ScoreTerm {
    /** The bin's class is the material's class. */
    ABC_MATCH,
    /** Fast movers lie early on the pickers' walk. */
    TRAVEL,
    /** The bin ends up well filled but not crammed. */
    UTILISATION,
    /** The kind of bin suits the quantity. */
    LOCATION_TYPE,
    /** The bin already holds the same material. */
    CONSOLIDATION,
    /** Materials that are picked together with this one lie in the bin's aisle. Left out where no pair is known. */
    AFFINITY,
    /** Few people are at work in the bin's aisle. Left out where nobody counts them. */
    CONGESTION,
    /** Heavy units lie at waist height. Left out where no unit is lifted by hand or no shelf is numbered. */
    ERGONOMICS
}
