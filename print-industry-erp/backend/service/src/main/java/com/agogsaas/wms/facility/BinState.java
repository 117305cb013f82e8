package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A bin with its contents in figures, as people look at it. Lengths are in inches or feet as named, temperatures in
 * degrees Fahrenheit.
 */
public record BinState(
        String locationId,
        String locationCode,
        String zone,
        String aisle,
        @Nullable String rack,
        @Nullable String shelf,
        LocationType locationType,
        AbcClass abcClass,
        @Nullable Integer pickSequence,
        @Nullable BigDecimal xFeet,
        @Nullable BigDecimal yFeet,
        @Nullable BigDecimal lengthInches,
        @Nullable BigDecimal widthInches,
        @Nullable BigDecimal heightInches,
        BigDecimal cubicFeet,
        BigDecimal maxWeightLbs,
        BigDecimal stockCubicFeet,
        BigDecimal stockWeightLbs,
        BigDecimal heldCubicFeet,
        BigDecimal heldWeightLbs,
        @Nullable Integer temperatureMinF,
        @Nullable Integer temperatureMaxF,
        String securityZone,
        MixingRule mixingRule,
        boolean isOpen,
        @Nullable String blockedReason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Share of the volume that is taken by stock and holds, in percent with two decimals; over 100 when overfull. */
    public BigDecimal volumeUtilizationPercentage() {
        return percentage(stockCubicFeet.add(heldCubicFeet), cubicFeet);
    }

    /** Share of the weight rating that is taken by stock and holds, in percent with two decimals. */
    public BigDecimal weightUtilizationPercentage() {
        return percentage(stockWeightLbs.add(heldWeightLbs), maxWeightLbs);
    }

    private static BigDecimal percentage(BigDecimal used, BigDecimal capacity) {
        return used.multiply(HUNDRED).divide(capacity, 2, RoundingMode.HALF_UP);
    }
}
