package com.agogsaas.wms.acceptance.versions;

import com.agogsaas.wms.acceptance.model.ModelKind;
import com.agogsaas.wms.acceptance.training.TrainingFigures;
import com.agogsaas.wms.acceptance.training.TreeSettings;
import com.agogsaas.wms.acceptance.training.Verdict;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of versions and of what each predicted. */
@Repository
class ModelRepository {

    private static final String COLUMNS = """
            SELECT model_version, kind, verdict, verdict_reason, decisions, data_from, data_until, fitted_until,
                   data_sha256, settings::text AS settings, figures::text AS figures, library, seed, created_at, created_by
              FROM acceptance_models
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ModelRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A model in force somewhere.
     *
     * @param documentSha256 null where the version is not there
     */
    record InForce(
            TenantId tenant,
            String modelVersion,
            Instant activatedAt,
            @Nullable String documentSha256) {}

    /** As the owner: what is in force, of all tenants. */
    List<InForce> inForce() {
        return jdbc.sql(
                        "SELECT tenant_id, model_version, activated_at, document_sha256 FROM acceptance_models_in_force()")
                .query((row, number) -> new InForce(
                        new TenantId(row.getString("tenant_id")),
                        row.getString("model_version"),
                        instant(row, "activated_at"),
                        row.getString("document_sha256")))
                .list();
    }

    Optional<byte[]> document(TenantId tenant, String version) {
        return jdbc.sql("""
                        SELECT document FROM acceptance_models
                         WHERE tenant_id = :tenantId AND model_version = :version
                        """)
                .param("tenantId", tenant.value())
                .param("version", version)
                .query((row, number) -> row.getBytes("document"))
                .optional();
    }

    Optional<String> sha256(TenantId tenant, String version) {
        return jdbc.sql("""
                        SELECT document_sha256 FROM acceptance_models
                         WHERE tenant_id = :tenantId AND model_version = :version
                        """)
                .param("tenantId", tenant.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    Optional<ModelVersion> find(TenantId tenant, String version) {
        return jdbc.sql(COLUMNS + " WHERE tenant_id = :tenantId AND model_version = :version")
                .param("tenantId", tenant.value())
                .param("version", version)
                .query((row, number) -> version(row))
                .optional();
    }

    /** The newest first; versions are named by the time of their making. */
    List<ModelVersion> list(TenantId tenant, PageRequest page) {
        return jdbc.sql(COLUMNS + """
                         WHERE tenant_id = :tenantId AND (:after::text IS NULL OR model_version < :after)
                         ORDER BY model_version DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> version(row))
                .list();
    }

    void insert(TenantId tenant, ModelVersion version, byte[] document) {
        jdbc.sql("""
                        INSERT INTO acceptance_models (
                               tenant_id, model_version, kind, verdict, verdict_reason, document, document_sha256,
                               decisions, data_from, data_until, fitted_until, data_sha256, settings, figures, library,
                               seed, created_at, created_by)
                        VALUES (:tenantId, :version, :kind, :verdict, :reason, :document, :documentSha256,
                                :decisions, :dataFrom, :dataUntil, :fittedUntil, :dataSha256, :settings::jsonb,
                                :figures::jsonb, :library, :seed, :createdAt, :createdBy)
                        """)
                .param("tenantId", tenant.value())
                .param("version", version.modelVersion())
                .param("kind", version.kind().name())
                .param("verdict", version.verdict().name())
                .param("reason", version.verdictReason())
                .param("document", document)
                .param("documentSha256", ModelBytes.sha256(document))
                .param("decisions", version.decisions())
                .param("dataFrom", time(version.dataFrom()))
                .param("dataUntil", time(version.dataUntil()))
                .param("fittedUntil", time(version.fittedUntil()))
                .param("dataSha256", version.dataSha256())
                .param("settings", json.writeValueAsString(version.settings()))
                .param("figures", json.writeValueAsString(version.figures()))
                .param("library", version.library())
                .param("seed", version.seed())
                .param("createdAt", time(version.createdAt()))
                .param("createdBy", version.createdBy())
                .update();
    }

    /** Keeps what a version says of decisions, in one statement. */
    void insertPredictions(TenantId tenant, String version, List<String> recommendations, List<Double> probabilities) {
        jdbc.sql("""
                        INSERT INTO acceptance_predictions (tenant_id, model_version, recommendation_id, probability)
                        SELECT :tenantId, :version, given.recommendation_id, given.probability
                          FROM unnest(:recommendations::text[], :probabilities::float8[])
                            AS given(recommendation_id, probability)
                        ON CONFLICT DO NOTHING
                        """)
                .param("tenantId", tenant.value())
                .param("version", version)
                .param("recommendations", recommendations.toArray(String[]::new))
                .param("probabilities", probabilities.toArray(Double[]::new))
                .update();
    }

    private ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getString("model_version"),
                ModelKind.valueOf(row.getString("kind")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("verdict_reason"),
                row.getInt("decisions"),
                instant(row, "data_from"),
                instant(row, "data_until"),
                instant(row, "fitted_until"),
                row.getString("data_sha256"),
                json.readValue(row.getString("settings"), TreeSettings.class),
                json.readValue(row.getString("figures"), TrainingFigures.class),
                row.getString("library"),
                row.getLong("seed"),
                instant(row, "created_at"),
                row.getString("created_by"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
