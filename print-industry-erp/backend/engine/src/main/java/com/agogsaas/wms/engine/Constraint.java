package com.agogsaas.wms.engine;

/** A rule that a bin must satisfy to take a lot, in the order in which they are tested. */
public enum Constraint {
    /** The bin is active, available and not blocked. */
    BLOCKED,
    /** The bin is of a kind that the lot may go to. */
    LOCATION_TYPE,
    /** The bin lies in the security zone that the material belongs in. */
    SECURITY_ZONE,
    /** The bin keeps temperatures that the material tolerates. */
    TEMPERATURE,
    /** One unit goes through the bin's opening in some orientation that it may have. */
    DIMENSIONS,
    /** All units of the lot go into the empty bin together, as far as blocks of them show. */
    DOES_NOT_PACK,
    /** The bin's mixing rule tolerates the lot beside what the bin holds. */
    LOT_MIXING,
    /** What is left of the bin's weight rating bears the lot. */
    WEIGHT,
    /** What is left of the bin's volume takes in the lot. */
    VOLUME
}
