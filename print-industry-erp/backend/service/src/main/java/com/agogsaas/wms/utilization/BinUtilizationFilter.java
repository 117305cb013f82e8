package com.agogsaas.wms.utilization;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.UtilisationBand;
import org.jspecify.annotations.Nullable;

/** Which bins are wanted; null means any. */
record BinUtilizationFilter(
        @Nullable String zone,
        @Nullable String aisle,
        @Nullable LocationType locationType,
        @Nullable AbcClass abcClass,
        @Nullable UtilisationBand band,
        @Nullable Boolean overfull,
        @Nullable String locationCodePrefix) {

    static final BinUtilizationFilter ALL = new BinUtilizationFilter(null, null, null, null, null, null, null);
}
