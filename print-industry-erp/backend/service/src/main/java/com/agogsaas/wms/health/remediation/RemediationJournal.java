package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.paging.LatestFirst;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code bin_optimization_remediation_log}. */
@Repository
class RemediationJournal {

    /** Under whom rows are that concern all tenants. No tenant can be called so. */
    private static final String NO_TENANT = "system";

    /** The kind of subject that a remediation waits for. */
    private static final String WORK = "WORK";

    private static final String COLUMNS = """
            SELECT remediation_id, tenant_id = 'system' AS is_service_wide, facility_id, check_name, action, subject_id,
                   figure_name, figure_before, figure_after, dry_run, outcome, message, triggered_by, started_at,
                   finished_at
            """;

    private static final String ENTRY = """
            SELECT remediation_id, tenant_id, facility_id, action, subject_id
              FROM bin_optimization_remediation_log
            """;

    private final JdbcClient jdbc;

    RemediationJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else begin the same until the transaction ends. */
    void lock(RemediationAction action, RemedyObject object) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "wms.remediation." + action + "." + tenant(object) + "." + facility(object))
                .query(row -> {});
    }

    /**
     * When the last one began that is under way, or was done so lately that it is not to be done again.
     *
     * @param dryRuns whether those count, too
     */
    Optional<Instant> findLatest(
            RemediationAction action, HealthCheckName check, RemedyObject object, boolean dryRuns) {
        return jdbc.sql("""
                        SELECT max(started_at) AS started_at
                          FROM bin_optimization_remediation_log
                         WHERE tenant_id = :tenantId AND action = :action
                           AND facility_id IS NOT DISTINCT FROM :facilityId
                           AND (NOT dry_run OR :dryRuns)
                           AND (outcome = 'RUNNING'
                                OR (outcome IN ('SUCCEEDED', 'NO_EFFECT', 'FAILED') AND check_name = :check
                                    AND started_at > now() - interval '1 second'
                                        * CASE outcome WHEN 'SUCCEEDED' THEN :pauseSeconds ELSE :otherwiseSeconds END))
                        """)
                .param("tenantId", tenant(object))
                .param("action", action.name())
                .param("check", check.name())
                .param("dryRuns", dryRuns)
                .param("facilityId", facility(object))
                .param("pauseSeconds", action.pause().toSeconds())
                .param("otherwiseSeconds", action.pauseWithoutEffect().toSeconds())
                .query((row, number) -> Optional.ofNullable(instant(row, "started_at")))
                .single();
    }

    /** Writes a beginning down, or what is not begun, and returns its identifier. */
    String insert(
            RemediationAction action,
            HealthCheckName check,
            RemedyObject object,
            boolean dryRun,
            String by,
            RemediationOutcome outcome,
            @Nullable String message) {
        return jdbc.sql("""
                        INSERT INTO bin_optimization_remediation_log (
                               tenant_id, facility_id, check_name, action, figure_name, dry_run, outcome, message,
                               triggered_by, finished_at)
                        VALUES (:tenantId, :facilityId, :check, :action, :figureName, :dryRun, :outcome, :message, :by,
                                CASE WHEN :outcome <> 'RUNNING' THEN now() END)
                        RETURNING remediation_id
                        """)
                .param("tenantId", tenant(object))
                .param("facilityId", facility(object))
                .param("check", check.name())
                .param("action", action.name())
                .param("figureName", action.figureName())
                .param("dryRun", dryRun)
                .param("outcome", outcome.name())
                .param("message", message)
                .param("by", by)
                .query(String.class)
                .single();
    }

    /** Writes down what the figure is before anything is done. */
    void noteBefore(RemedyObject object, String remediationId, OptionalDouble figure) {
        jdbc.sql("""
                        UPDATE bin_optimization_remediation_log
                           SET figure_before = :figure
                         WHERE tenant_id = :tenantId AND remediation_id = :remediationId
                        """)
                .param("figure", figure.isPresent() ? figure.getAsDouble() : null)
                .param("tenantId", tenant(object))
                .param("remediationId", remediationId)
                .update();
    }

    /** Writes down how far it is. */
    void noteProgress(RemedyObject object, String remediationId, String message) {
        jdbc.sql("""
                        UPDATE bin_optimization_remediation_log
                           SET message = left(:message, 4000)
                         WHERE tenant_id = :tenantId AND remediation_id = :remediationId AND outcome = 'RUNNING'
                        """)
                .param("message", message)
                .param("tenantId", tenant(object))
                .param("remediationId", remediationId)
                .update();
    }

    /** Writes down what it waits for. */
    void noteWork(RemedyObject object, String remediationId, String work, String message) {
        jdbc.sql("""
                        UPDATE bin_optimization_remediation_log
                           SET subject_kind = :work, subject_id = :workId, message = left(:message, 4000)
                         WHERE tenant_id = :tenantId AND remediation_id = :remediationId AND outcome = 'RUNNING'
                        """)
                .param("work", WORK)
                .param("workId", work)
                .param("message", message)
                .param("tenantId", tenant(object))
                .param("remediationId", remediationId)
                .update();
    }

    /** A remediation that somebody is at, or was lately; its subject is what it waits for. */
    record Entry(
            String remediationId,
            RemediationAction action,
            RemedyObject object,
            @Nullable String subject) {}

    /** As the owner: what waits for work that goes on elsewhere, of all tenants. */
    List<Entry> waiting() {
        return jdbc.sql(ENTRY + "WHERE outcome = 'RUNNING' AND subject_kind = :work ORDER BY started_at")
                .param("work", WORK)
                .query((row, number) -> entry(row))
                .list();
    }

    /** As the owner: what was begun within a minute by one of these actions, of all tenants. */
    List<Entry> begunLately(Collection<RemediationAction> actions) {
        return jdbc.sql(ENTRY + """
                         WHERE started_at > now() - interval '1 minute' AND action IN (:actions)
                           AND NOT dry_run AND outcome <> 'SKIPPED'
                         ORDER BY started_at
                        """)
                .param("actions", actions.stream().map(Enum::name).toList())
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String tenant = row.getString("tenant_id");
        String facility = row.getString("facility_id");
        return new Entry(
                row.getString("remediation_id"),
                RemediationAction.valueOf(row.getString("action")),
                new RemedyObject(
                        tenant.equals(NO_TENANT) ? null : new TenantId(tenant),
                        facility == null ? null : new FacilityId(facility)),
                row.getString("subject_id"));
    }

    /** Writes down how it ended, unless that was written down before. */
    boolean finish(
            RemedyObject object,
            String remediationId,
            RemediationOutcome outcome,
            OptionalDouble after,
            String message) {
        return jdbc.sql("""
                        UPDATE bin_optimization_remediation_log
                           SET outcome = :outcome, figure_after = :after, message = left(:message, 4000),
                               finished_at = clock_timestamp()
                         WHERE tenant_id = :tenantId AND remediation_id = :remediationId AND outcome = 'RUNNING'
                        """)
                        .param("outcome", outcome.name())
                        .param("after", after.isPresent() ? after.getAsDouble() : null)
                        .param("message", message)
                        .param("tenantId", tenant(object))
                        .param("remediationId", remediationId)
                        .update()
                == 1;
    }

    /** Those of processes that died meanwhile, and what was waited for in vain, of all tenants, as the owner. */
    int closeAbandoned() {
        return jdbc.sql("""
                        UPDATE bin_optimization_remediation_log
                           SET outcome = 'FAILED', finished_at = now(),
                               message = CASE WHEN subject_kind = :work THEN 'It did not end within a day'
                                              ELSE 'The process that was at it is gone' END
                         WHERE outcome = 'RUNNING'
                           AND started_at < now() - CASE WHEN subject_kind = :work THEN interval '1 day'
                                                         ELSE interval '1 hour' END
                        """).param("work", WORK).update();
    }

    /** The row of this name of a tenant or of the service, as the tenant may see it. */
    Optional<Remediation> find(TenantId tenant, String remediationId) {
        return jdbc.sql(COLUMNS + """
                          FROM bin_optimization_remediation_log_current
                         WHERE tenant_id IN (:tenantId, 'system') AND remediation_id = :remediationId
                        """)
                .param("tenantId", tenant.value())
                .param("remediationId", remediationId)
                .query((row, number) -> remediation(row))
                .optional();
    }

    /** One row, with the rights of the transaction. */
    Remediation get(RemedyObject object, String remediationId) {
        return jdbc.sql(COLUMNS + """
                          FROM bin_optimization_remediation_log
                         WHERE tenant_id = :tenantId AND remediation_id = :remediationId
                        """)
                .param("tenantId", tenant(object))
                .param("remediationId", remediationId)
                .query((row, number) -> remediation(row))
                .single();
    }

    /** The page's rows of a tenant and of the service, the latest first, and one more where there are more. */
    List<Remediation> list(TenantId tenant, @Nullable FacilityId facility, PageRequest page) {
        LatestFirst after = LatestFirst.before(page);
        return jdbc.sql(COLUMNS + """
                          FROM bin_optimization_remediation_log_current
                         WHERE tenant_id IN (:tenantId, 'system')
                           AND (:facilityId::text IS NULL OR facility_id = :facilityId OR facility_id IS NULL)
                           AND (:afterId::text IS NULL
                                OR (started_at, remediation_id) < (:afterTime::timestamptz, :afterId))
                         ORDER BY started_at DESC, remediation_id DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility == null ? null : facility.value())
                .param("afterTime", LatestFirst.timeOf(after))
                .param("afterId", LatestFirst.idOf(after))
                .param("limit", page.size() + 1)
                .query((row, number) -> remediation(row))
                .list();
    }

    /** What the list is sorted by. */
    static String sortKey(Remediation remediation) {
        return new LatestFirst(remediation.startedAt(), remediation.remediationId()).key();
    }

    private static Remediation remediation(ResultSet row) throws SQLException {
        return new Remediation(
                row.getString("remediation_id"),
                row.getBoolean("is_service_wide"),
                row.getString("facility_id"),
                row.getString("check_name"),
                row.getString("action"),
                row.getString("subject_id"),
                row.getString("figure_name"),
                number(row, "figure_before"),
                number(row, "figure_after"),
                row.getBoolean("dry_run"),
                row.getString("outcome"),
                row.getString("message"),
                row.getString("triggered_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String tenant(RemedyObject object) {
        return object.tenant() == null ? NO_TENANT : object.tenant().value();
    }

    private static @Nullable String facility(RemedyObject object) {
        return object.facility() == null ? null : object.facility().value();
    }
}
