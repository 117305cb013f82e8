package com.agogsaas.wms.statistics;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Single observations of a period. NaN is what nobody knows.
 *
 * @param made recommendations, the latest first
 * @param bins in any order
 */
record Observations(List<Made> made, List<Bin> bins) {

    Observations {
        made = List.copyOf(made);
        bins = List.copyOf(bins);
    }

    /**
     * A recommendation.
     *
     * @param confidence 0 to 1
     * @param accepted 1 or 0
     * @param score points
     */
    record Made(
            String id,
            String algorithm,
            Instant createdAt,
            double confidence,
            double accepted,
            double score,
            double cubicFeet,
            double weightLbs,
            double milliseconds) {}

    /**
     * A bin.
     *
     * @param utilisation percent of its volume
     */
    record Bin(String id, double utilisation, double cubicFeet, double pickSequence) {}

    /** One variable of all of them, in their order. */
    static <T> double[] column(List<T> rows, ToDoubleFunction<T> variable) {
        return rows.stream().mapToDouble(variable).toArray();
    }
}
