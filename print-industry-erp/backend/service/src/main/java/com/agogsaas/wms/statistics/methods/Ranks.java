package com.agogsaas.wms.statistics.methods;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Ranks from 1, the mean of their ranks for what is equal. */
final class Ranks {

    private Ranks() {}

    static double[] of(double[] values) {
        return of(values, ties -> {});
    }

    /** @param ties is told the size of every group of equal values, groups of one among them */
    static double[] of(double[] values, IntConsumer ties) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        // Adding 0 makes 0 of -0, which is no smaller.
        Arrays.sort(order, (a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            ties.accept(to - from);
            for (int place = from; place < to; place++) {
                ranks[order[place]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
