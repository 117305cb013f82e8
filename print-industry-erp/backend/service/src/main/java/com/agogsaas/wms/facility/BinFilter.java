package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.units.AbcClass;
import org.jspecify.annotations.Nullable;

/**
 * Which bins are wanted; null means any.
 *
 * @param zone name of the zone
 * @param aisle name of the aisle
 * @param locationType what the bin is for
 * @param abcClass how near it is to the pickers
 * @param open whether it takes goods
 * @param locationCodePrefix what its code begins with
 */
public record BinFilter(
        @Nullable String zone,
        @Nullable String aisle,
        @Nullable LocationType locationType,
        @Nullable AbcClass abcClass,
        @Nullable Boolean open,
        @Nullable String locationCodePrefix) {

    static final BinFilter ALL = new BinFilter(null, null, null, null, null, null);
}
