package com.agogsaas.wms.engine.cli;

import java.time.Duration;

/** What the process has taken so far. */
interface ProcessClock {

    /**
     * User and system time of all threads since the process began, in nanoseconds; too low by {@link #GRAIN} at most.
     */
    long cpuNanos();

    /** Time of no particular origin, in nanoseconds. */
    long wallNanos();

    /** Linux counts user and system time in hundredths of a second, each rounded down. */
    long GRAIN = 20_000_000;

    /** This process. A reading asks the operating system, some 50 microseconds. */
    static ProcessClock ofThisProcess() {
        return new ProcessClock() {
            @Override
            public long cpuNanos() {
                return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toNanos)
                        .orElseThrow(() -> new IllegalStateException("This system does not say the CPU time taken"));
            }

            @Override
            public long wallNanos() {
                return System.nanoTime();
            }
        };
    }
}
