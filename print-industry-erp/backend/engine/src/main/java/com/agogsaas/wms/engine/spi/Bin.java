package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import org.jspecify.annotations.Nullable;

/**
 * One bin as a caller describes it to {@link BinColumnsBuilder#add}.
 *
 * @param wholeVolume the inside of the empty bin
 * @param capacityVolume what of that goods may fill: boxes never fill a bin without gaps
 * @param capacityWeight what an empty bin bears
 * @param usedVolume what is in it or promised to it; may exceed the capacity, since goods are where they are
 * @param usedWeight likewise
 * @param dimensions inner size, or null where nobody measured it: then the dimensions are not checked
 * @param type what it is for
 * @param abcClass how near it is to the pickers
 * @param zone index of its zone
 * @param aisle index of its aisle
 * @param shelf its place above the floor, 1 for the lowest shelf, or {@link #NO_SHELF}
 * @param pickSequence its place on the pickers' walk, or {@link #NO_PICK_SEQUENCE}
 * @param temperature the temperatures that it keeps, or null where nobody controls them
 * @param securityZone the security zone that it lies in
 * @param mixingRule what it tolerates beside its contents
 * @param lotCount how many lots are in it or promised to it
 * @param soleMaterial index of the only material in it, {@link #NO_MATERIAL} or {@link #SEVERAL_MATERIALS}
 * @param open whether it takes goods at all: active, available and not blocked
 */
public record Bin(
        Volume wholeVolume,
        Volume capacityVolume,
        Mass capacityWeight,
        Volume usedVolume,
        Mass usedWeight,
        @Nullable Dimensions dimensions,
        LocationType type,
        AbcClass abcClass,
        int zone,
        int aisle,
        int shelf,
        int pickSequence,
        @Nullable TemperatureRange temperature,
        String securityZone,
        MixingRule mixingRule,
        int lotCount,
        int soleMaterial,
        boolean open) {

    /** The pick sequence of a bin that pickers do not walk past. */
    public static final int NO_PICK_SEQUENCE = Integer.MAX_VALUE;

    /** The shelf of a bin that nobody numbered. */
    public static final int NO_SHELF = 0;

    /** The sole material of an empty bin. */
    public static final int NO_MATERIAL = -1;

    /** The sole material of a bin with more than one. */
    public static final int SEVERAL_MATERIALS = -2;

    /** A bin that goods may fill to the brim, on a shelf that nobody numbered. */
    public Bin(
            Volume capacityVolume,
            Mass capacityWeight,
            Volume usedVolume,
            Mass usedWeight,
            @Nullable Dimensions dimensions,
            LocationType type,
            AbcClass abcClass,
            int zone,
            int aisle,
            int pickSequence,
            @Nullable TemperatureRange temperature,
            String securityZone,
            MixingRule mixingRule,
            int lotCount,
            int soleMaterial,
            boolean open) {
        this(
                capacityVolume,
                capacityVolume,
                capacityWeight,
                usedVolume,
                usedWeight,
                dimensions,
                type,
                abcClass,
                zone,
                aisle,
                NO_SHELF,
                pickSequence,
                temperature,
                securityZone,
                mixingRule,
                lotCount,
                soleMaterial,
                open);
    }

    /** This bin with other contents. */
    public Bin holding(Volume volume, Mass weight, int lots, int material) {
        return new Bin(
                wholeVolume,
                capacityVolume,
                capacityWeight,
                volume,
                weight,
                dimensions,
                type,
                abcClass,
                zone,
                aisle,
                shelf,
                pickSequence,
                temperature,
                securityZone,
                mixingRule,
                lots,
                material,
                open);
    }
}
