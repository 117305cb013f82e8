package com.agogsaas.wms.utilization;

import com.agogsaas.wms.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refreshes the materialized views and reads what came of it, as the owner: they are all tenants' together. */
@Repository
class CacheRefreshRepository {

    /** The function in the database begins a failure's message with the code. */
    private static final Pattern CODED = Pattern.compile("([0-9A-Z]{5}) .*", Pattern.DOTALL);

    private static final int MAX_MESSAGE = 2_000;

    private final JdbcClient jdbc;

    CacheRefreshRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether pg_cron is there and has an active job for this database that refreshes the views. */
    boolean isScheduledByDatabase() {
        boolean usable = jdbc.sql("""
                        SELECT coalesce(has_schema_privilege(oid, 'USAGE'), false)
                          FROM pg_namespace
                         WHERE nspname = 'cron'
                           AND EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron')
                        """).query(Boolean.class).optional().orElse(false);
        return usable && jdbc.sql("""
                        SELECT EXISTS (
                               SELECT FROM cron.job
                                WHERE jobname = 'refresh_bin_util' AND active AND database = current_database())
                        """).query(Boolean.class).single();
    }

    /** Whether one of the views is older than this, or was never filled, or nothing is known of its refreshes. */
    boolean isDue(Duration age) {
        return jdbc.sql("""
                        SELECT count(DISTINCT view_name) < :views
                          FROM view_refreshes
                         WHERE outcome = 'REFRESHED' AND view_name = ANY (:names)
                           AND started_at > now() - :seconds * interval '1 second'
                        """)
                .param("views", CacheView.values().length)
                .param("names", names(null))
                .param("seconds", age.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** Refreshes all views: REFRESHED, SKIPPED because somebody else is at one of them, or FAILED. */
    CacheRefresh.Outcome refresh() {
        return CacheRefresh.Outcome.valueOf(jdbc.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single());
    }

    /** Writes a failure down that the database itself could not, since it took the transaction along. */
    void recordFailure(Duration took, String message) {
        jdbc.sql("""
                        INSERT INTO view_refreshes (view_name, started_at, duration_ms, outcome, message)
                        VALUES (:view, now() - :milliseconds * interval '1 millisecond', :milliseconds, 'FAILED',
                                :message)
                        """)
                .param("view", CacheView.BIN_UTILIZATION_CACHE.view())
                .param("milliseconds", took.toMillis())
                .param("message", message.substring(0, Math.min(MAX_MESSAGE, message.length())))
                .update();
    }

    /** The latest refreshes, and one more where there are more. */
    List<CacheRefresh> list(@Nullable CacheView view, CacheRefresh.@Nullable Outcome outcome, PageRequest page) {
        return jdbc.sql("""
                        SELECT refresh_id, view_name, started_at, duration_ms, outcome, message
                          FROM view_refreshes
                         WHERE view_name = ANY (:names)
                           AND (:outcome::text IS NULL OR outcome = :outcome)
                           AND (:before::bigint IS NULL OR refresh_id < :before)
                         ORDER BY refresh_id DESC
                         LIMIT :limit
                        """)
                .param("names", names(view))
                .param("outcome", outcome == null ? null : outcome.name())
                .param("before", page.afterKey() == null ? null : number(page.afterKey()))
                .param("limit", page.size() + 1)
                .query((row, number) -> refresh(row))
                .list();
    }

    private static String[] names(@Nullable CacheView view) {
        return (view == null ? List.of(CacheView.values()) : List.of(view))
                .stream().map(CacheView::view).toArray(String[]::new);
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException other) {
            throw PageRequest.foreign(other);
        }
    }

    private static CacheRefresh refresh(ResultSet row) throws SQLException {
        var outcome = CacheRefresh.Outcome.valueOf(row.getString("outcome"));
        String message = row.getString("message");
        return new CacheRefresh(
                Long.toString(row.getLong("refresh_id")),
                CacheView.of(row.getString("view_name")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getDouble("duration_ms"),
                outcome,
                outcome == CacheRefresh.Outcome.FAILED ? code(message) : null,
                message);
    }

    private static @Nullable String code(@Nullable String message) {
        var matcher = CODED.matcher(message == null ? "" : message);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
