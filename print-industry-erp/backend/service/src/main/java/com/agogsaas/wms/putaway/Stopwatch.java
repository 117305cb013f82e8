package com.agogsaas.wms.putaway;

/** Measures how long a request takes, on a clock that only goes forward. */
final class Stopwatch {

    private final long startNanos;

    private Stopwatch(long startNanos) {
        this.startNanos = startNanos;
    }

    static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    /** Milliseconds since the start, with a resolution of a microsecond. */
    double milliseconds() {
        return Math.floorDiv(System.nanoTime() - startNanos, 1_000) / 1_000.0;
    }
}
