package com.agogsaas.wms.statistics.methods;

import java.util.Arrays;

/** Observations of one variable. NaN stands for a missing one, is left out and counted; infinities are refused. */
public final class Sample {

    /** R's {@code t.test} calls data constant whose standard error is this many rounding errors of the mean. */
    private static final double ROUNDING_ERRORS = 10;

    private final double[] values;
    private final double[] sorted;
    private final int missing;
    private final double mean;
    private final double variance;

    private Sample(double[] values, int missing) {
        this.values = values;
        this.missing = missing;
        this.sorted = values.clone();
        Arrays.sort(sorted);
        this.mean = mean(values);
        this.variance = variance(values, mean);
    }

    /** @throws IllegalArgumentException when a value is infinite */
    public static Sample of(double... values) {
        double[] known = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("An observation is a finite number, not " + value);
            }
            if (!Double.isNaN(value)) {
                known[count++] = value;
            }
        }
        return new Sample(Arrays.copyOf(known, count), values.length - count);
    }

    /** How many observations there are, without the missing ones. */
    public int size() {
        return values.length;
    }

    /** How many were left out because nobody knows them. */
    public int missing() {
        return missing;
    }

    /** NaN where there are no observations. */
    public double mean() {
        return mean;
    }

    /** With n - 1 below; NaN for fewer than two observations. */
    public double variance() {
        return variance;
    }

    /** NaN for fewer than two observations. */
    public double deviation() {
        return Math.sqrt(variance);
    }

    /** NaN where there are no observations. */
    public double minimum() {
        return sorted.length == 0 ? Double.NaN : sorted[0];
    }

    /** NaN where there are no observations. */
    public double maximum() {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    /** NaN where there are no observations. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * The quantile as R's type 7, Excel and PostgreSQL's {@code percentile_cont} have it (Hyndman and Fan 1996).
     *
     * @param share 0 to 1
     */
    public double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The median of the distances from the median, without any factor for normal data. */
    public double medianDeviation() {
        double middle = median();
        return of(Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray())
                .median();
    }

    /** Whether there is nothing but rounding to tell the observations apart. */
    public boolean isConstant() {
        return values.length > 0
                && (minimum() == maximum()
                        || Math.sqrt(variance / values.length) < ROUNDING_ERRORS * Math.ulp(1.0) * Math.abs(mean));
    }

    /** Whether two observations are the same. */
    public boolean hasTies() {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** In the order in which they were given. */
    public double[] values() {
        return values.clone();
    }

    /** Smallest first. */
    public double[] sorted() {
        return sorted.clone();
    }

    /** The second pass takes out what rounding put into the first. */
    private static double mean(double[] values) {
        double first = Arrays.stream(values).average().orElse(Double.NaN);
        double rest = 0;
        for (double value : values) {
            rest += value - first;
        }
        return values.length == 0 ? Double.NaN : first + rest / values.length;
    }

    private static double variance(double[] values, double mean) {
        double squares = 0;
        double rest = 0;
        for (double value : values) {
            double distance = value - mean;
            squares += distance * distance;
            rest += distance;
        }
        return values.length < 2 ? Double.NaN : (squares - rest * rest / values.length) / (values.length - 1);
    }
}
