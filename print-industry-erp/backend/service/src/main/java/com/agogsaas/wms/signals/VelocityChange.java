package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a material's velocity became; see {@code VelocityChange} in the schema. */
record VelocityChange(
        Instant changedAt,
        @Nullable AbcClass abcClass,
        @Nullable TriggerKind trigger,
        int windowPicks,
        int windowDays,
        int historyPicks,
        int historyDays) {

    public double picksPerDay() {
        return (double) windowPicks / windowDays;
    }
}
