package com.agogsaas.wms.utilization;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.UtilisationBand;
import java.math.BigDecimal;
import java.time.Instant;

/** How full a bin was when the cache was refreshed; cubic feet, pounds and percent. */
public record BinUtilization(
        String locationId,
        String locationCode,
        String zone,
        String aisle,
        LocationType locationType,
        AbcClass abcClass,
        BigDecimal cubicFeet,
        BigDecimal usedCubicFeet,
        BigDecimal volumeUtilizationPercentage,
        BigDecimal usedWeightLbs,
        BigDecimal weightUtilizationPercentage,
        int lotCount,
        Instant lastUpdated) {

    /** How well filled it was. */
    public UtilisationBand band() {
        return Bands.of(volumeUtilizationPercentage);
    }
}
