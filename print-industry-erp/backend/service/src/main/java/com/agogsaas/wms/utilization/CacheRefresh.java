package com.agogsaas.wms.utilization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refresh of a materialized view, as it was written down.
 *
 * @param durationMs how long it took, in milliseconds
 * @param errorCode PostgreSQL's code of the error; null unless it failed with one
 * @param message what went wrong, or why it was skipped; null where it went well
 */
record CacheRefresh(
        String refreshId,
        CacheView view,
        Instant startedAt,
        double durationMs,
        Outcome outcome,
        @Nullable String errorCode,
        @Nullable String message) {

    /** How a refresh ended. */
    enum Outcome {
        REFRESHED,
        SKIPPED,
        FAILED
    }
}
