package com.agogsaas.wms.acceptance.training;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Intervals of a mean over decisions that are not independent: people decide alike on the same day, so whole days are
 * drawn with replacement (moving with the day, not the decision). Where there are few days, runs of equally many
 * decisions take their place.
 */
final class BlockBootstrap {

    static final int RESAMPLES = 2_000;

    /** With fewer days, decisions are cut into this many runs. */
    private static final int LEAST_BLOCKS = 20;

    private final int[] blockOf;
    private final int blocks;
    private final long seed;

    private BlockBootstrap(int[] blockOf, int blocks, long seed) {
        this.blockOf = blockOf;
        this.blocks = blocks;
        this.seed = seed;
    }

    static BlockBootstrap over(DecisionTable decisions, long seed) {
        Map<Long, Integer> days = new LinkedHashMap<>();
        int[] blockOf = new int[decisions.size()];
        for (int i = 0; i < blockOf.length; i++) {
            blockOf[i] = days.computeIfAbsent(
                    decisions.epochMillis(i) / Duration.ofDays(1).toMillis(), day -> days.size());
        }
        if (days.size() >= LEAST_BLOCKS) {
            return new BlockBootstrap(blockOf, days.size(), seed);
        }
        int runs = Math.max(1, Math.min(LEAST_BLOCKS, blockOf.length));
        Arrays.setAll(blockOf, i -> (int) ((long) i * runs / blockOf.length));
        return new BlockBootstrap(blockOf, runs, seed);
    }

    /**
     * An interval.
     *
     * @param mean over all decisions
     * @param lower its 5th percentile over the resamples
     * @param upper its 95th percentile
     */
    record Interval(double mean, double lower, double upper) {}

    /** The interval of the mean of a figure that every decision has: 90 % of resamples lie within. */
    Interval of(double[] figures) {
        double[] sums = new double[blocks];
        int[] counts = new int[blocks];
        for (int i = 0; i < figures.length; i++) {
            sums[blockOf[i]] += figures[i];
            counts[blockOf[i]]++;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            long count = 0;
            for (int draw = 0; draw < blocks; draw++) {
                int block = random.nextInt(blocks);
                sum += sums[block];
                count += counts[block];
            }
            means[resample] = sum / count;
        }
        Arrays.sort(means);
        return new Interval(
                Arrays.stream(figures).average().orElse(Double.NaN),
                means[RESAMPLES / 20],
                means[RESAMPLES - 1 - RESAMPLES / 20]);
    }
}
