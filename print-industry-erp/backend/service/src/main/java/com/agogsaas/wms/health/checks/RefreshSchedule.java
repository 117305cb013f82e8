package com.agogsaas.wms.health.checks;

import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.HealthStatus;
import com.agogsaas.wms.health.Reading;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody refreshes the utilization of bins regularly: pg_cron where it is there, else a job of the service.
 */
@Component
class RefreshSchedule implements HealthCheck {

    /** Of the runs since the last one that refreshed; those that found somebody else at it count for nothing. */
    private static final String FAILURES = """
            SELECT count(*)
              FROM view_refreshes
             WHERE view_name = 'bin_utilization_cache' AND outcome = 'FAILED'
               AND started_at > coalesce((SELECT max(started_at)
                                            FROM view_refreshes
                                           WHERE view_name = 'bin_utilization_cache' AND outcome = 'REFRESHED'),
                                         '-infinity')
            """;

    private static final String CRON = """
            SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron')
                   AND EXISTS (SELECT FROM pg_namespace WHERE nspname = 'cron' AND has_schema_privilege(oid, 'USAGE'))
            """;

    private static final String CRON_JOB = """
            SELECT EXISTS (SELECT FROM cron.job
                            WHERE jobname = 'refresh_bin_util' AND active AND database = current_database())
            """;

    /** The service's job looks once a minute; one that nobody does stays due. */
    private static final String SERVICE_JOB = """
            SELECT EXISTS (SELECT FROM background_jobs
                            WHERE job_name = 'refresh-bin-util' AND due_at > now() - interval '5 minutes')
            """;

    private final JdbcClient jdbc;

    RefreshSchedule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HealthCheckName name() {
        return HealthCheckName.REFRESH_SCHEDULE;
    }

    @Override
    public Optional<Reading> ofService() {
        boolean hasCron = is(CRON);
        if (hasCron && is(CRON_JOB)) {
            return Optional.of(judged("pg_cron's job refresh_bin_util is configured"));
        }
        if (!is(SERVICE_JOB)) {
            return Optional.of(name().failing(
                            null,
                            (hasCron ? "pg_cron has no active job refresh_bin_util" : "There is no pg_cron")
                                    + ", and no process of the service refreshes"));
        }
        return Optional.of(
                hasCron
                        ? new Reading(
                                HealthStatus.DEGRADED,
                                null,
                                "pg_cron has no active job refresh_bin_util; the service refreshes in its place")
                        : judged("The service refreshes, since there is no pg_cron"));
    }

    private Reading judged(String who) {
        int failures = jdbc.sql(FAILURES).query(Integer.class).single();
        return name().judge(failures, failures == 0 ? who : who + ", but the last " + failures + " refreshes failed");
    }

    private boolean is(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }
}
