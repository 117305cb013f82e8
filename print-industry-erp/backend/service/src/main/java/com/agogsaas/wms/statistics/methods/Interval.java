package com.agogsaas.wms.statistics.methods;

import java.util.function.DoubleUnaryOperator;

/**
 * A confidence interval.
 *
 * @param lower its lower end
 * @param upper its upper end, not below the lower
 * @param level the share of such intervals that contain what they are for, between 0 and 1
 * @param method how it was computed
 */
public record Interval(double lower, double upper, double level, IntervalMethod method) {

    public Interval {
        if (!(lower <= upper) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No interval: " + lower + " to " + upper + " at " + level);
        }
    }

    /** The same of every value after a function that never falls. */
    Interval mapped(DoubleUnaryOperator rising, IntervalMethod by) {
        return new Interval(rising.applyAsDouble(lower), rising.applyAsDouble(upper), level, by);
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
