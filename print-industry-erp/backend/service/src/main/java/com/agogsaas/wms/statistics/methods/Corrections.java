package com.agogsaas.wms.statistics.methods;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Corrects p values for how many were looked at together. NaN, a test that was not made, stays and does not count. */
public enum Corrections {
    /** Times their number: the chance of any false one is kept. */
    BONFERRONI,
    /** The same with more power (Holm 1979). */
    HOLM,
    /** The expected share of false ones among those found is kept (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG;

    /** The corrected values, in the same order. */
    public double[] adjust(double... pValues) {
        int[] order = IntStream.range(0, pValues.length)
                .filter(i -> !Double.isNaN(pValues[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        Arrays.fill(adjusted, Double.NaN);
        double[] inOrder =
                scaled(Arrays.stream(order).mapToDouble(i -> pValues[i]).toArray());
        for (int place = 0; place < order.length; place++) {
            adjusted[order[place]] = Math.min(1, inOrder[place]);
        }
        return adjusted;
    }

    /** @param rising p values, the smallest first */
    private double[] scaled(double[] rising) {
        int count = rising.length;
        double[] scaled = new double[count];
        for (int place = 0; place < count; place++) {
            scaled[place] = rising[place]
                    * switch (this) {
                        case BONFERRONI -> count;
                        case HOLM -> count - place;
                        case BENJAMINI_HOCHBERG -> (double) count / (place + 1);
                    };
        }
        if (this == HOLM) {
            for (int place = 1; place < count; place++) {
                scaled[place] = Math.max(scaled[place], scaled[place - 1]);
            }
        } else if (this == BENJAMINI_HOCHBERG) {
            for (int place = count - 2; place >= 0; place--) {
                scaled[place] = Math.min(scaled[place], scaled[place + 1]);
            }
        }
        return scaled;
    }
}
