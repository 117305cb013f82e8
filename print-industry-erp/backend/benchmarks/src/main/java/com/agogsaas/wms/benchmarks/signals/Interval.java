package com.agogsaas.wms.benchmarks.signals;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean and where it lies with 95 % confidence, by Student's t.
 *
 * @param mean of the values
 * @param halfWidth from the mean to either end; infinite for a single value
 */
record Interval(double mean, double halfWidth) {

    private static final double UPPER_QUANTILE = 0.975;

    static Interval of(double[] values) {
        int count = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        if (count == 1) {
            return new Interval(mean, Double.POSITIVE_INFINITY);
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double standardError = Math.sqrt(squares / (count - 1) / count);
        return new Interval(
                mean, TDistribution.of(count - 1.0).inverseCumulativeProbability(UPPER_QUANTILE) * standardError);
    }

    double low() {
        return mean - halfWidth;
    }

    double high() {
        return mean + halfWidth;
    }

    /** Whether zero lies in it. */
    boolean includesZero() {
        return low() <= 0 && high() >= 0;
    }

    /** The mean and both ends, with some decimals; the mean alone where the ends are nowhere. */
    String text(int decimals) {
        String number = "%." + decimals + "f";
        if (Double.isInfinite(halfWidth)) {
            return String.format(Locale.ROOT, number, mean);
        }
        return String.format(Locale.ROOT, number + " [" + number + ", " + number + "]", mean, low(), high());
    }
}
