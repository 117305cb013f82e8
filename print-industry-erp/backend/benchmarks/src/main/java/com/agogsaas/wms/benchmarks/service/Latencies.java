package com.agogsaas.wms.benchmarks.service;

import java.util.Arrays;
import java.util.Locale;

/** How long calls took. */
final class Latencies {

    private final long[] nanos;

    private Latencies(long[] nanos) {
        this.nanos = nanos;
    }

    /** What is timed. */
    @FunctionalInterface
    interface Call {
        void run() throws Exception;
    }

    /** Makes a number of calls, one after the other. */
    static Latencies of(int calls, Call call) throws Exception {
        long[] nanos = new long[calls];
        for (int number = 0; number < calls; number++) {
            long start = System.nanoTime();
            call.run();
            nanos[number] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Latencies(nanos);
    }

    /** The smallest time that so large a share of the calls did not exceed, in milliseconds. */
    double milliseconds(double share) {
        return nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f", milliseconds(0.5), milliseconds(0.95));
    }
}
