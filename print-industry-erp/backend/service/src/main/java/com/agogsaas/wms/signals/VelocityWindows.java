package com.agogsaas.wms.signals;

import java.time.Duration;
import java.time.Instant;

/**
 * The stretches of time that a facility's picks are counted in. A day is 24 hours here, and the window ends now.
 *
 * @param now the end of the window
 * @param windowDays how long the window is
 * @param historyDays how long the history before it is; less than asked for where records begin later, and at least 1
 * @param hasHistory whether records cover at least seven days of it: a shorter one says nothing
 * @param hasYearAgo whether records cover the same days of the year before, window and history
 */
record VelocityWindows(Instant now, int windowDays, int historyDays, boolean hasHistory, boolean hasYearAgo) {

    static final int WEEK_DAYS = 7;
    static final int YEAR_DAYS = 365;

    /** @param recordsBegin the facility's first movement of any kind, or {@code now} where it has none */
    static VelocityWindows of(Instant now, Instant recordsBegin, VelocitySettings settings) {
        Instant windowFrom = before(now, settings.windowDays());
        int known = (int) Math.min(
                settings.historyDays(),
                Math.max(0, Duration.between(recordsBegin, windowFrom).toDays()));
        Instant yearAgoFrom = before(windowFrom, YEAR_DAYS + settings.historyDays());
        return new VelocityWindows(
                now, settings.windowDays(), Math.max(1, known), known >= WEEK_DAYS, !recordsBegin.isAfter(yearAgoFrom));
    }

    Instant windowFrom() {
        return before(now, windowDays);
    }

    Instant weekFrom() {
        return before(now, WEEK_DAYS);
    }

    Instant historyFrom() {
        return before(windowFrom(), historyDays);
    }

    /** The same moment in the year before. */
    Instant yearAgo(Instant moment) {
        return before(moment, YEAR_DAYS);
    }

    private static Instant before(Instant moment, int days) {
        return moment.minus(Duration.ofDays(days));
    }
}
