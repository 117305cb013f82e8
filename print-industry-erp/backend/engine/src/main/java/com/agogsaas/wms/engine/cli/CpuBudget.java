package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.Budget;

/**
 * Ends a search at a reading of the process's CPU time, or when it is stopped from another thread.
 *
 * <p>A process cannot take more CPU time than the wall clock's times the number of processors; so the CPU time is read
 * again only after the wall time in which the limit can be reached at the earliest, a few dozen times in all.
 */
public final class CpuBudget implements Budget {

    private static final long LEAST_WAIT = 1_000_000;

    private final ProcessClock clock;
    private final int processors;
    private final long limit;
    private long nextLook;
    private long nextReading;
    private long peakHeap;
    private volatile boolean spent;

    /**
     * A budget that is spent when the process has taken so much CPU time.
     *
     * @param processors how many the process may use at once
     * @param limit of {@link ProcessClock#cpuNanos}
     */
    CpuBudget(ProcessClock clock, int processors, long limit) {
        this.clock = clock;
        this.processors = processors;
        this.limit = limit;
        nextLook = clock.wallNanos();
        nextReading = nextLook;
    }

    @Override
    public boolean isSpent() {
        return spent || (clock.wallNanos() - nextLook >= 0 && look());
    }

    /** Lets the search end as soon as it asks. */
    void stop() {
        spent = true;
    }

    /** The most heap in use at any look so far, in bytes. A look is taken every millisecond in which somebody asks. */
    long peakHeap() {
        lookAtHeap();
        return peakHeap;
    }

    private boolean look() {
        lookAtHeap();
        long now = clock.wallNanos();
        nextLook = now + LEAST_WAIT;
        if (now - nextReading >= 0) {
            long left = limit - clock.cpuNanos();
            if (left <= 0) {
                spent = true;
            }
            nextReading = now + Math.max(LEAST_WAIT, left / processors);
        }
        return spent;
    }

    private void lookAtHeap() {
        Runtime runtime = Runtime.getRuntime();
        peakHeap = Math.max(peakHeap, runtime.totalMemory() - runtime.freeMemory());
    }
}
