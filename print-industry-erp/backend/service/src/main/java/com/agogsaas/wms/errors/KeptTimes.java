package com.agogsaas.wms.errors;

import java.time.Instant;

/**
 * The moments that the service takes in: those of the years 1900 to 2199. What lies beyond is a slip of the pen, and
 * far beyond there is nothing that PostgreSQL could keep.
 */
public final class KeptTimes {

    /** What others are to be instead. */
    public static final String DESCRIPTION = "a time of the years 1900 to 2199";

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final Instant FIRST_OF_ROWS = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_OF_ROWS = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private KeptTimes() {}

    /** Whether the moment is one of them. */
    public static boolean contains(Instant moment) {
        return !moment.isBefore(EARLIEST) && moment.isBefore(END);
    }

    /**
     * Whether a row may have the moment: others than this service write rows as well, and what never comes is often the
     * last day of the year 9999.
     */
    public static boolean mayBeInARow(Instant moment) {
        return !moment.isBefore(FIRST_OF_ROWS) && !moment.isAfter(LAST_OF_ROWS);
    }
}
