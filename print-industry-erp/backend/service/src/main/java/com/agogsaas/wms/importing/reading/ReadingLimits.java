package com.agogsaas.wms.importing.reading;

/**
 * What a file may cost.
 *
 * @param maxBytes bytes after decompression
 * @param maxProblems problems after which reading stops
 */
public record ReadingLimits(long maxBytes, long maxProblems) {

    /** Characters of a field. */
    static final int MAX_FIELD = 32_768;

    /** Characters of a row. */
    static final int MAX_ROW = 1 << 20;
}
