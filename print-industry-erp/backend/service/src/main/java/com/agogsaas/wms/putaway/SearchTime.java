package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.SearchLimits;
import com.agogsaas.wms.engine.assignment.Budget;
import java.time.Duration;

/** How long the engine may look for a better plan, by the settings and the size of a batch. */
final class SearchTime {

    private SearchTime() {}

    static SearchLimits limits(PutawaySettings settings, int lots) {
        Duration asked = settings.searchTimePerLot().multipliedBy(lots);
        Duration time = asked.compareTo(settings.maxSearchTime()) < 0 ? asked : settings.maxSearchTime();
        return new SearchLimits(settings.searchSeed(), settings.acceptedGap(), () -> from(System.nanoTime(), time));
    }

    /** Ends with the time, or when the thread is told to stop. */
    private static Budget from(long start, Duration time) {
        Budget clock = Budget.untilNanoTime(start + time.toNanos());
        return () -> clock.isSpent() || Thread.currentThread().isInterrupted();
    }
}
