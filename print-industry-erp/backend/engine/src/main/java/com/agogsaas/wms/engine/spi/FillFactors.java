package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.Volume;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a bin's inside goods may fill, by what the bin is for. Boxes never fill a bin without gaps, so a volume
 * check against the whole inside promises room that is not there.
 *
 * @param perMille for every {@link LocationType}, thousandths of the inside, 1 to {@value #WHOLE}
 */
public record FillFactors(Map<LocationType, Integer> perMille) {

    /** Thousandths in a whole. */
    public static final int WHOLE = 1_000;

    public FillFactors {
        for (LocationType type : LocationType.values()) {
            Integer factor = perMille.get(type);
            if (factor == null || factor < 1 || factor > WHOLE) {
                throw new IllegalArgumentException(
                        "The fill factor of " + type + " is 1 to " + WHOLE + " thousandths, not " + factor);
            }
        }
        perMille = Collections.unmodifiableMap(new EnumMap<>(perMille));
    }

    /** The same factor for all bins. */
    public static FillFactors all(int perMille) {
        Map<LocationType, Integer> factors = new EnumMap<>(LocationType.class);
        for (LocationType type : LocationType.values()) {
            factors.put(type, perMille);
        }
        return new FillFactors(factors);
    }

    /** The same with another factor for one type. */
    public FillFactors with(LocationType type, int factor) {
        Map<LocationType, Integer> changed = new EnumMap<>(perMille);
        changed.put(type, factor);
        return new FillFactors(changed);
    }

    /** What goods may fill of a bin with this inside, rounded down. */
    public Volume usable(LocationType type, Volume inside) {
        return new Volume(inside.milliCubicFeet() * perMille.getOrDefault(type, WHOLE) / WHOLE);
    }
}
