package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.spi.LocationType;
import java.util.EnumSet;
import java.util.Set;

/** Whether a received lot may be used, and so what kinds of bin it may go to. */
public enum LotQuality {
    /** Free to use: it goes to a pick face, reserve or bulk bin. */
    RELEASED,
    /** Not free to use, such as what waits for quality control: it is locked away. */
    QUARANTINE;

    /**
     * Where a lot may go to that was recommended a bin of this kind: what is meant for an order to any staging bin,
     * too.
     */
    static Set<LocationType> typesBeside(LocationType recommended) {
        if (recommended == LocationType.STAGING) {
            Set<LocationType> types = EnumSet.copyOf(LocationType.STORAGE);
            types.add(LocationType.STAGING);
            return types;
        }
        return (recommended == LocationType.QUARANTINE ? QUARANTINE : RELEASED).allowedTypes();
    }

    Set<LocationType> allowedTypes() {
        return switch (this) {
            case RELEASED -> LocationType.STORAGE;
            case QUARANTINE -> Set.of(LocationType.QUARANTINE);
        };
    }
}
