package com.agogsaas.wms.units;

/**
 * A range of temperatures that a bin keeps or that a material tolerates, in whole degrees Fahrenheit, ends included.
 *
 * @param minimum lowest temperature, -459 or above
 * @param maximum highest temperature, not below {@code minimum}
 */
public record TemperatureRange(int minimum, int maximum) {

    /** Absolute zero is -459.67 °F. */
    private static final int COLDEST = -459;

    private static final int HOTTEST = 10_000;

    public TemperatureRange {
        if (minimum < COLDEST || maximum > HOTTEST || minimum > maximum) {
            throw new IllegalArgumentException("A temperature range lies within " + COLDEST + ".." + HOTTEST
                    + " °F and does not end before it begins, unlike " + minimum + ".." + maximum);
        }
    }

    /** Whether every temperature of {@code other} is also in this range. */
    public boolean contains(TemperatureRange other) {
        return minimum <= other.minimum && other.maximum <= maximum;
    }
}
