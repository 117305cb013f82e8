package com.agogsaas.wms.statistics.methods;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Observations given as values and how often each occurs, for when there are millions of observations and far fewer
 * values. The same value may be added more than once. What it tells is what {@link Sample} tells of all of them.
 */
public final class CountedValues {

    private double[] values = new double[64];
    private long[] counts = new long[64];
    private int size;
    private long total;
    private boolean sorted;

    /**
     * Adds one value.
     *
     * @param count how often it occurs, at least once
     * @throws IllegalArgumentException for what is no finite number, or never occurs
     */
    public void add(double value, long count) {
        if (!Double.isFinite(value) || count < 1) {
            throw new IllegalArgumentException(count + " observations of " + value);
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        values[size] = value;
        counts[size++] = count;
        total += count;
        sorted = false;
    }

    /** How many observations there are. */
    public long count() {
        return total;
    }

    /** The arithmetic mean of at least one observation. */
    public double mean() {
        requireAtLeast(1);
        // From the first value on, so that large values that differ little keep their digits.
        double sum = 0;
        for (int value = 0; value < size; value++) {
            sum += counts[value] * (values[value] - values[0]);
        }
        return values[0] + sum / total;
    }

    /** The sample standard deviation, with n - 1, of at least two observations. */
    public double deviation() {
        requireAtLeast(2);
        double mean = mean();
        double squares = 0;
        for (int value = 0; value < size; value++) {
            squares += counts[value] * (values[value] - mean) * (values[value] - mean);
        }
        return Math.sqrt(squares / (total - 1));
    }

    /**
     * The quantile as {@link Sample#quantile} has it, of at least one observation.
     *
     * @param share 0 for the smallest, 1 for the largest
     */
    public double quantile(double share) {
        requireAtLeast(1);
        sort();
        double place = share * (total - 1);
        long below = (long) Math.floor(place);
        double lower = observation(below);
        double upper = observation(Math.min(total - 1, below + 1));
        return lower + (place - below) * (upper - lower);
    }

    /** The observation at a place of the order, 0 for the smallest. */
    private double observation(long place) {
        long passed = 0;
        int value = 0;
        while (passed + counts[value] <= place) {
            passed += counts[value++];
        }
        return values[value];
    }

    private void sort() {
        if (sorted) {
            return;
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Double.compare(values[one], values[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        values = Arrays.stream(order).mapToDouble(place -> values[place]).toArray();
        counts = Arrays.stream(order).mapToLong(place -> counts[place]).toArray();
        sorted = true;
    }

    private void requireAtLeast(int observations) {
        if (total < observations) {
            throw new IllegalStateException(total + " observations are too few");
        }
    }
}
