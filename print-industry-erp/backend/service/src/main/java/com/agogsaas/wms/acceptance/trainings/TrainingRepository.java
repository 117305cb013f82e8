package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.training.TrainingPhase;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of trainings. */
@Repository
class TrainingRepository {

    private static final String COLUMNS = """
            training_id, status, reason, requested_at, requested_by, started_at, finished_at, phase, phase_share,
            model_version, activated, outcome
            """;

    private final JdbcClient jdbc;

    TrainingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the owner: tenants with a training that nobody is at. */
    List<TenantId> toRun() {
        return jdbc.sql("SELECT tenant_id FROM acceptance_trainings_to_run() AS tenant_id")
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    /** Asks for a training, unless one is open. */
    void request(TenantId tenant, String reason, String by) {
        jdbc.sql("""
                        INSERT INTO acceptance_trainings (tenant_id, reason, requested_by)
                        VALUES (:tenantId, :reason, :by)
                            ON CONFLICT (tenant_id) WHERE status IN ('REQUESTED', 'RUNNING') DO NOTHING
                        """)
                .param("tenantId", tenant.value())
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    Optional<Training> open(TenantId tenant) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM acceptance_trainings
                         WHERE tenant_id = :tenantId AND status IN ('REQUESTED', 'RUNNING')
                        """)
                .param("tenantId", tenant.value())
                .query((row, number) -> training(row))
                .optional();
    }

    Optional<Training> find(TenantId tenant, String training) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM acceptance_trainings
                         WHERE tenant_id = :tenantId AND training_id = :trainingId
                        """)
                .param("tenantId", tenant.value())
                .param("trainingId", training)
                .query((row, number) -> training(row))
                .optional();
    }

    /** The newest first; identifiers sort by the time of asking. */
    List<Training> list(TenantId tenant, PageRequest page) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM acceptance_trainings
                         WHERE tenant_id = :tenantId AND (:after::text IS NULL OR training_id < :after)
                         ORDER BY training_id DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> training(row))
                .list();
    }

    /** Takes the open training on, unless another process is at it. */
    Optional<Training> claim(TenantId tenant) {
        return jdbc.sql("""
                        UPDATE acceptance_trainings
                           SET status = 'RUNNING', started_at = clock_timestamp(), heartbeat_at = clock_timestamp()
                         WHERE tenant_id = :tenantId
                           AND training_id IN (
                               SELECT training_id FROM acceptance_trainings
                                WHERE tenant_id = :tenantId
                                  AND (status = 'REQUESTED'
                                       OR (status = 'RUNNING'
                                           AND heartbeat_at < clock_timestamp() - interval '2 minutes'))
                                  FOR UPDATE SKIP LOCKED)
                        RETURNING
                        """ + COLUMNS)
                .param("tenantId", tenant.value())
                .query((row, number) -> training(row))
                .optional();
    }

    void progress(TenantId tenant, String training, TrainingPhase phase, double share) {
        jdbc.sql("""
                        UPDATE acceptance_trainings
                           SET heartbeat_at = clock_timestamp(), phase = :phase, phase_share = :share
                         WHERE tenant_id = :tenantId AND training_id = :trainingId AND status = 'RUNNING'
                        """)
                .param("tenantId", tenant.value())
                .param("trainingId", training)
                .param("phase", phase.name())
                .param("share", share)
                .update();
    }

    void finish(TenantId tenant, String training, TrainingEnd end) {
        jdbc.sql("""
                        UPDATE acceptance_trainings
                           SET status = :status, finished_at = clock_timestamp(), phase = NULL, phase_share = NULL,
                               model_version = :version, activated = :activated, outcome = :outcome
                         WHERE tenant_id = :tenantId AND training_id = :trainingId AND status = 'RUNNING'
                        """)
                .param("tenantId", tenant.value())
                .param("trainingId", training)
                .param("status", end.status().name())
                .param("version", end.modelVersion())
                .param("activated", end.activated())
                .param(
                        "outcome",
                        end.outcome().substring(0, Math.min(end.outcome().length(), 4_000)))
                .update();
    }

    private static Training training(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return new Training(
                row.getString("training_id"),
                Training.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                phase == null ? null : TrainingPhase.valueOf(phase),
                row.getObject("phase_share", Double.class),
                row.getString("model_version"),
                row.getObject("activated", Boolean.class),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
