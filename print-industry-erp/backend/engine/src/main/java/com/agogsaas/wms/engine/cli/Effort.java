package com.agogsaas.wms.engine.cli;

/**
 * What an instance took.
 *
 * @param startCpuMs CPU time of the JVM's start, for the first instance, and of reading the instance
 * @param cpuMs CPU time of all else up to the report
 * @param wallMs from the end of reading to the report
 * @param peakHeapBytes the most heap in use at any look
 */
record Effort(long startCpuMs, long cpuMs, long wallMs, long peakHeapBytes) {

    private static final double MEBIBYTE = 1 << 20;

    double peakHeapMb() {
        return Math.round(peakHeapBytes / MEBIBYTE * 10) / 10.0;
    }
}
