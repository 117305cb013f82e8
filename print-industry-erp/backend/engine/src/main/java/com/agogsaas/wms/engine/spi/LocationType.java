package com.agogsaas.wms.engine.spi;

import java.util.Set;

/** What a bin is for. */
public enum LocationType {
    /** Where goods stand between the dock and their bin. */
    RECEIVING,
    /** Where goods stand between their bin and the dock; cross-docked lots go straight here. */
    STAGING,
    /** Where pickers take single units from. */
    PICK_FACE,
    /** Stock that refills the pick faces. */
    RESERVE,
    /** Floor or deep-lane storage for large quantities. */
    BULK,
    /** Locked away until quality control has decided. */
    QUARANTINE,
    /** Where finished orders wait for their truck. */
    SHIPPING,
    /** Where goods that came back are looked at. */
    RETURNS;

    /** Where a released lot may be put away. */
    public static final Set<LocationType> STORAGE = Set.of(PICK_FACE, RESERVE, BULK);
}
