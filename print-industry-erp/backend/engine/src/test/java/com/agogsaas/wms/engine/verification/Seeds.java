package com.agogsaas.wms.engine.verification;

import java.util.function.LongConsumer;

/** Runs a test over many seeds, which follow from {@code -Dtests.seed}; the seed of a failing run is in its message. */
public final class Seeds {

    private Seeds() {}

    /** Runs {@code test} {@code count} times, each time with another seed. */
    public static void each(int count, LongConsumer test) {
        long first = first();
        for (int i = 0; i < count; i++) {
            long seed = first + i;
            try {
                test.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Fails with -Dtests.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** The seed that was given, else another each time. */
    public static long first() {
        String given = System.getProperty("tests.seed", "");
        return given.isBlank() ? System.nanoTime() : Long.parseLong(given);
    }
}
