package com.agogsaas.wms.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A volume that is not negative, held in whole thousandths of a cubic foot.
 *
 * <p>Whole units make the engine's sums exact. What a lot needs is rounded up and what a bin offers is rounded down, so
 * rounding can never overfill a bin.
 *
 * @param milliCubicFeet thousandths of a cubic foot, 0 to {@value #MAX_MILLI_CUBIC_FEET}
 */
public record Volume(long milliCubicFeet) implements Comparable<Volume> {

    /** A million cubic feet: more than any bin or lot, and 9,000 of them still add up without overflow. */
    public static final long MAX_MILLI_CUBIC_FEET = 1_000_000_000_000L;

    /** No volume at all. */
    public static final Volume ZERO = new Volume(0);

    public Volume {
        if (milliCubicFeet < 0 || milliCubicFeet > MAX_MILLI_CUBIC_FEET) {
            throw new IllegalArgumentException(
                    "A volume is 0 to " + MAX_MILLI_CUBIC_FEET + " thousandths of a cubic foot, not " + milliCubicFeet);
        }
    }

    /** What something that takes up this many cubic feet needs at least: rounded up to the next thousandth. */
    public static Volume needed(BigDecimal cubicFeet) {
        return new Volume(thousandths(cubicFeet, RoundingMode.CEILING));
    }

    /** What a space of this many cubic feet holds at most: rounded down to a thousandth. */
    public static Volume offered(BigDecimal cubicFeet) {
        return new Volume(thousandths(cubicFeet, RoundingMode.FLOOR));
    }

    /** This volume in cubic feet, with three decimals. */
    public BigDecimal cubicFeet() {
        return BigDecimal.valueOf(milliCubicFeet, 3);
    }

    public Volume plus(Volume other) {
        return new Volume(milliCubicFeet + other.milliCubicFeet);
    }

    /** What is missing from this volume to reach {@code needed}; zero when nothing is. */
    public Volume shortOf(Volume needed) {
        return new Volume(Math.max(0, needed.milliCubicFeet - milliCubicFeet));
    }

    @Override
    public int compareTo(Volume other) {
        return Long.compare(milliCubicFeet, other.milliCubicFeet);
    }

    private static long thousandths(BigDecimal cubicFeet, RoundingMode rounding) {
        return cubicFeet.movePointRight(3).setScale(0, rounding).longValueExact();
    }
}
