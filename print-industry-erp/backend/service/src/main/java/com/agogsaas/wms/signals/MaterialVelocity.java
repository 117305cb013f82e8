package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a material is picked, as people look at it; see {@code MaterialVelocity} in the schema. */
record MaterialVelocity(
        String materialId,
        int windowPicks,
        int windowDays,
        int lastWeekPicks,
        int historyPicks,
        int historyDays,
        int yearAgoWindowPicks,
        int yearAgoHistoryPicks,
        @Nullable Instant firstPickAt,
        @Nullable AbcClass abcClass,
        @Nullable Instant classSince,
        @Nullable Double walkPosition,
        @Nullable TriggerKind trigger,
        @Nullable Instant triggeredAt,
        Instant computedAt) {

    public double picksPerDay() {
        return (double) windowPicks / windowDays;
    }

    double historyPicksPerDay() {
        return (double) historyPicks / historyDays;
    }

    /** Null where there is nothing to compare with. */
    public @Nullable Double changePercentage() {
        return historyPicks == 0 ? null : 100 * (picksPerDay() / historyPicksPerDay() - 1);
    }
}
