package com.agogsaas.wms.statistics.methods;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The sum of squared differences of ranks when all orders are equally likely: counted for up to 9 pairs, by Edgeworth's
 * series beyond (Best and Roberts 1975, algorithm AS 89).
 */
final class SpearmanDistribution {

    /** R's {@code cor.test} uses Student's t beyond so many pairs. */
    static final int EXACT_UP_TO = 1290;

    private static final int COUNTED_UP_TO = 9;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private SpearmanDistribution() {}

    /** The probability of a sum as far from its mean as this one, to either side. */
    static double twoSided(long sum, int size) {
        double largest = ((double) size * size * size - size) / 3;
        // Sums are even: what is not above this one is below the next.
        double p = sum > largest / 2 ? atLeast((double) sum, size, largest) : 1 - atLeast(sum + 2.0, size, largest);
        return Math.min(1, 2 * p);
    }

    private static double atLeast(double sum, int size, double largest) {
        if (sum <= 0) {
            return 1;
        }
        if (sum > largest) {
            return 0;
        }
        return size <= COUNTED_UP_TO ? counted(sum, size) : series(sum, size);
    }

    private static double counted(double sum, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        long[] counts = new long[2];
        count(order, 0, 0, sum, counts);
        return (double) counts[1] / counts[0];
    }

    /** Every order of the ranks from {@code place} on. */
    private static void count(int[] order, int place, long sumSoFar, double sum, long[] counts) {
        if (place == order.length) {
            counts[0]++;
            if (sumSoFar >= sum) {
                counts[1]++;
            }
            return;
        }
        for (int next = place; next < order.length; next++) {
            swap(order, place, next);
            long difference = (long) order[place] - place;
            count(order, place + 1, sumSoFar + difference * difference, sum, counts);
            swap(order, place, next);
        }
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }

    /** The constants are those of AS 89. */
    private static double series(double sum, int size) {
        double b = 1.0 / size;
        double x = (6 * (sum - 1) * b / ((double) size * size - 1) - 1) * Math.sqrt(1 / b - 1);
        double y = x * x;
        double inner = 0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y));
        double u = x
                * b
                * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * inner));
        double tail = u / Math.exp(y / 2) + NORMAL.survivalProbability(x);
        return Math.max(0, Math.min(1, tail));
    }
}
