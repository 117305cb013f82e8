package com.agogsaas.wms.putaway;

import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A received lot as its receiver describes it.
 *
 * @param path where the request names it, for example {@code input.items[3]}
 * @param lot its number
 * @param material what it consists of
 * @param quantity how many units, more than 0
 * @param volume what the whole quantity takes up, or null to have it computed from master data
 * @param weight what the whole quantity weighs, or null to have it computed from master data
 * @param quality whether it may be used, as its receiver says
 */
public record BatchItem(
        String path,
        LotNumber lot,
        MaterialId material,
        BigDecimal quantity,
        @Nullable Volume volume,
        @Nullable Mass weight,
        LotQuality quality) {

    private static final int DECIMALS = 24;

    /** So much of it; what that takes up and weighs is rounded up. */
    public BatchItem part(BigDecimal some) {
        return new BatchItem(
                path,
                lot,
                material,
                some,
                volume == null ? null : Volume.needed(share(volume.cubicFeet(), some)),
                weight == null ? null : Mass.needed(share(weight.pounds(), some)),
                quality);
    }

    private BigDecimal share(BigDecimal whole, BigDecimal some) {
        return whole.multiply(some).divide(quantity, DECIMALS, RoundingMode.CEILING);
    }
}
