package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.SearchLimits;
import com.agogsaas.wms.engine.assignment.Budget;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long the engine may look for a better plan, by the settings and the size of a batch. */
final class SearchTime {

    private SearchTime() {}

    /** While others wait for the search to end, it gets this part of its time. */
    private static final int SHARE_IN_COMPANY = 4;

    /** @param othersWait whether other callers wait for the search to end */
    static SearchLimits limits(PutawaySettings settings, int lots, BooleanSupplier othersWait) {
        Duration asked = settings.searchTimePerLot().multipliedBy(lots);
        Duration time = asked.compareTo(settings.maxSearchTime()) < 0 ? asked : settings.maxSearchTime();
        return new SearchLimits(
                settings.searchSeed(), settings.acceptedGap(), () -> from(System.nanoTime(), time, othersWait));
    }

    /** Ends with the time, or when the thread is told to stop. */
    private static Budget from(long start, Duration time, BooleanSupplier othersWait) {
        Budget alone = Budget.untilNanoTime(start + time.toNanos());
        Budget inCompany = Budget.untilNanoTime(start + time.toNanos() / SHARE_IN_COMPANY);
        return () -> alone.isSpent()
                || (inCompany.isSpent() && othersWait.getAsBoolean())
                || Thread.currentThread().isInterrupted();
    }
}
