package com.agogsaas.wms.engine.assignment;

/**
 * Reproducible random numbers for hot loops: SplitMix64 (Steele, Lea and Flood 2014), without the bounds checks of the
 * library's generator.
 */
final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    RandomStream(long seed) {
        state = seed;
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to below {@code bound}, which is positive; as good as uniform for bounds far below 2^32. */
    int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 to below 1. */
    double fraction() {
        return (nextLong() >>> 11) * 0x1p-53;
    }
}
