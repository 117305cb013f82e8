package com.agogsaas.wms.importing;

import com.agogsaas.wms.importing.reading.ImportFormat;
import com.agogsaas.wms.importing.reading.ImportKind;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of import_jobs. Every method is to be called in a transaction of the tenant. */
@Repository
class ImportJobRepository {

    private static final String SELECT = """
            SELECT import_id, facility_id, kind, format, file_name, charset, dry_run, status, phase, rows_read,
                   rows_accepted, rows_rejected, rows_passed_over, %report% AS report, created_by, created_at, started_at,
                   finished_at
              FROM import_jobs
             WHERE tenant_id = :tenantId
            """;

    private static final String FIND = SELECT.replace("%report%", "report") + " AND import_id = :importId";

    /** A page of long reports would take more memory than a service has to spare. */
    private static final String LIST = SELECT.replace("%report%", """
            CASE WHEN jsonb_array_length(report -> 'problems') > 100
                 THEN jsonb_set(report, '{problems}', jsonb_path_query_array(report, '$.problems[0 to 99]'))
                 ELSE report END""") + """
               AND (:facilityId::text IS NULL OR facility_id = :facilityId)
               AND (:before::text IS NULL OR import_id < :before)
             ORDER BY import_id DESC
             LIMIT :limit
            """;

    private static final String INSERT = """
            INSERT INTO import_jobs (tenant_id, facility_id, kind, format, file_name, charset, dry_run, created_by)
            VALUES (:tenantId, :facilityId, :kind, :format, :fileName, :charset, :dryRun, :createdBy)
            RETURNING import_id
            """;

    private static final String BEGIN = """
            UPDATE import_jobs
               SET status = 'RUNNING', phase = 'READING', started_at = now(), heartbeat_at = now()
             WHERE tenant_id = :tenantId AND import_id = :importId AND status = 'CREATED'
            """;

    private static final String BEAT = """
            UPDATE import_jobs
               SET phase = :phase, rows_read = :rowsRead, heartbeat_at = now()
             WHERE tenant_id = :tenantId AND import_id = :importId AND status = 'RUNNING'
            """;

    /** Not now(): that is when the transaction began that has written the rows. */
    private static final String FINISH = """
            UPDATE import_jobs
               SET status = :status, phase = 'DONE', rows_read = :rowsRead, rows_accepted = :rowsAccepted,
                   rows_rejected = :rowsRejected, rows_passed_over = :rowsPassedOver, report = :report::jsonb,
                   finished_at = clock_timestamp()
             WHERE tenant_id = :tenantId AND import_id = :importId AND status = 'RUNNING'
            """;

    private static final String CANCEL = """
            UPDATE import_jobs
               SET status = 'CANCELLED', phase = 'DONE', finished_at = now()
             WHERE tenant_id = :tenantId AND import_id = :importId AND status IN ('CREATED', 'RUNNING')
            """;

    private static final String FAIL_ABANDONED = """
            UPDATE import_jobs
               SET status = 'FAILED', phase = 'DONE', report = :report::jsonb, finished_at = now()
             WHERE tenant_id = :tenantId AND status = 'RUNNING'
               AND coalesce(heartbeat_at, started_at, created_at) < now() - :seconds * interval '1 second'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportJobRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    String insert(TenantId tenant, NewImport wanted) {
        return jdbc.sql(INSERT)
                .param("tenantId", tenant.value())
                .param("facilityId", wanted.facility().value())
                .param("kind", wanted.kind().name())
                .param("format", wanted.format().name())
                .param("fileName", wanted.fileName())
                .param("charset", wanted.charset().name())
                .param("dryRun", wanted.dryRun())
                .param("createdBy", wanted.createdBy())
                .query(String.class)
                .single();
    }

    Optional<ImportJob> find(TenantId tenant, String importId) {
        return jdbc.sql(FIND)
                .param("tenantId", tenant.value())
                .param("importId", importId)
                .query((row, number) -> job(row))
                .optional();
    }

    /**
     * The page's jobs, the latest first, and one more where there are more; of their problems the first 100. Their
     * identifiers sort by time.
     */
    List<ImportJob> list(TenantId tenant, @Nullable FacilityId facility, PageRequest page) {
        return jdbc.sql(LIST)
                .param("tenantId", tenant.value())
                .param("facilityId", facility == null ? null : facility.value())
                .param("before", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> job(row))
                .list();
    }

    /** Marks a waiting job as running; false when it was not waiting. */
    boolean begin(TenantId tenant, String importId) {
        return update(BEGIN, tenant, importId) == 1;
    }

    /** Says that the job is alive and how far it is; false when it is running no more. */
    boolean beat(TenantId tenant, String importId, ImportPhase phase, long rowsRead) {
        return jdbc.sql(BEAT)
                        .param("tenantId", tenant.value())
                        .param("importId", importId)
                        .param("phase", phase.name())
                        .param("rowsRead", rowsRead)
                        .update()
                == 1;
    }

    /** Writes down how a running job ended; false when it was running no more. */
    boolean finish(TenantId tenant, String importId, ImportStatus status, ImportJob.Rows rows, ImportReport report) {
        return jdbc.sql(FINISH)
                        .param("tenantId", tenant.value())
                        .param("importId", importId)
                        .param("status", status.name())
                        .param("rowsRead", rows.read())
                        .param("rowsAccepted", rows.accepted())
                        .param("rowsRejected", rows.rejected())
                        .param("rowsPassedOver", rows.passedOver())
                        .param("report", json.writeValueAsString(report))
                        .update()
                == 1;
    }

    /** Cancels a job that waits or runs; false when it does neither. */
    boolean cancel(TenantId tenant, String importId) {
        return update(CANCEL, tenant, importId) == 1;
    }

    /** Marks running jobs as failed that nobody has worked on for so long, and says how many. */
    int failAbandoned(TenantId tenant, Duration silence, ImportReport report) {
        return jdbc.sql(FAIL_ABANDONED)
                .param("tenantId", tenant.value())
                .param("seconds", silence.toSeconds())
                .param("report", json.writeValueAsString(report))
                .update();
    }

    private int update(String sql, TenantId tenant, String importId) {
        return jdbc.sql(sql)
                .param("tenantId", tenant.value())
                .param("importId", importId)
                .update();
    }

    private ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getString("import_id"),
                new FacilityId(row.getString("facility_id")),
                ImportKind.valueOf(row.getString("kind")),
                ImportFormat.valueOf(row.getString("format")),
                row.getString("file_name"),
                Charset.forName(row.getString("charset")),
                row.getBoolean("dry_run"),
                ImportStatus.valueOf(row.getString("status")),
                ImportPhase.valueOf(row.getString("phase")),
                new ImportJob.Rows(
                        row.getLong("rows_read"),
                        row.getLong("rows_accepted"),
                        row.getLong("rows_rejected"),
                        row.getLong("rows_passed_over")),
                report(row.getString("report")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private ImportReport report(String text) {
        return text.equals("{}") ? ImportReport.EMPTY : json.readValue(text, ImportReport.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
