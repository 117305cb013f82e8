package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.spi.LocationType;
import java.util.Set;

/** Whether a received lot may be used, and so what kinds of bin it may go to. */
public enum LotQuality {
    /** Free to use: it goes to a pick face, reserve or bulk bin. */
    RELEASED,
    /** Waiting for quality control: it is locked away. */
    QUARANTINE;

    /** The quality of lots that bins of this kind are recommended for. */
    static LotQuality allowedIn(LocationType type) {
        return type == LocationType.QUARANTINE ? QUARANTINE : RELEASED;
    }

    Set<LocationType> allowedTypes() {
        return switch (this) {
            case RELEASED -> LocationType.STORAGE;
            case QUARANTINE -> Set.of(LocationType.QUARANTINE);
        };
    }
}
