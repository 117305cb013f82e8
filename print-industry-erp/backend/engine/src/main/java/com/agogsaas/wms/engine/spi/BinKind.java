package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import org.jspecify.annotations.Nullable;

/**
 * What bins of the same make and standing have in common: everything about a bin that putting goods in does not change,
 * except for where along the walk it is. A facility of a million bins has some dozens of kinds, so what depends on the
 * kind alone is worked out once per kind and not once per bin.
 *
 * @param wholeVolume the inside of an empty bin
 * @param capacityVolume what of that goods may fill
 * @param capacityWeight what an empty bin bears
 * @param dimensions inner size, or null where nobody measured it
 * @param type what it is for
 * @param abcClass how near it is to the pickers
 * @param shelf how high it is, 1 for the lowest shelf, or {@link Bin#NO_SHELF}
 * @param temperature the temperatures that it keeps, or null where nobody controls them
 * @param securityZone the security zone that it lies in
 * @param mixingRule what it tolerates beside its contents
 * @param open whether it takes goods at all
 */
public record BinKind(
        Volume wholeVolume,
        Volume capacityVolume,
        Mass capacityWeight,
        @Nullable Dimensions dimensions,
        LocationType type,
        AbcClass abcClass,
        int shelf,
        @Nullable TemperatureRange temperature,
        String securityZone,
        MixingRule mixingRule,
        boolean open) {

    /** The kind of this bin. */
    public static BinKind of(Bin bin) {
        return new BinKind(
                bin.wholeVolume(),
                bin.capacityVolume(),
                bin.capacityWeight(),
                bin.dimensions(),
                bin.type(),
                bin.abcClass(),
                bin.shelf(),
                bin.temperature(),
                bin.securityZone(),
                bin.mixingRule(),
                bin.open());
    }
}
