package com.agogsaas.wms.utilization;

import com.agogsaas.wms.scheduling.BackgroundJob;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Refreshes the materialized views where the database does not do it itself. It looks often and refreshes seldom: an
 * operator may schedule pg_cron's job, or take it away, at any time, and the views must not age in between.
 */
@Component
class CacheRefreshJob implements BackgroundJob {

    private static final Logger LOG = LoggerFactory.getLogger(CacheRefreshJob.class);

    /** Looks at least so often, and four times while the views become due. */
    private static final Duration MOST_BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final int LOOKS = 4;

    private final UtilizationSettings settings;
    private final CacheRefreshRepository repository;

    CacheRefreshJob(UtilizationSettings settings, CacheRefreshRepository repository) {
        this.settings = settings;
        this.repository = repository;
    }

    @Override
    public String name() {
        return "refresh-bin-util";
    }

    @Override
    public Duration period() {
        Duration share = settings.refreshEvery().dividedBy(LOOKS);
        return share.compareTo(MOST_BETWEEN_LOOKS) < 0 ? share : MOST_BETWEEN_LOOKS;
    }

    @Override
    public String run() {
        if (repository.isScheduledByDatabase()) {
            return "pg_cron's job refresh_bin_util does it";
        }
        // Half a look early: looked at on the minute, what is due on the minute would wait for the next one.
        if (!repository.isDue(settings.refreshEvery().minus(period().dividedBy(2)))) {
            return "not due";
        }
        long begun = System.nanoTime();
        CacheRefresh.Outcome outcome = refresh(begun);
        if (outcome == CacheRefresh.Outcome.FAILED) {
            throw new IllegalStateException("A materialized view could not be refreshed; view_refreshes says why");
        }
        return outcome + " after " + since(begun).toMillis() + " ms";
    }

    private CacheRefresh.Outcome refresh(long begun) {
        try {
            return repository.refresh();
        } catch (RuntimeException failure) {
            record(since(begun), failure);
            throw failure;
        }
    }

    /** The transaction of the refresh is gone, and its record with it, so this takes one of its own. */
    private void record(Duration took, RuntimeException failure) {
        try {
            repository.recordFailure(took, String.valueOf(failure.getMessage()));
        } catch (RuntimeException unrecorded) {
            LOG.warn("That a refresh failed could not be written down either", unrecorded);
            failure.addSuppressed(unrecorded);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
