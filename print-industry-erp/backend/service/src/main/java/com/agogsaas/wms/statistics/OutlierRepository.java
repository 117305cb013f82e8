package com.agogsaas.wms.statistics;

import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code bin_optimization_outliers}. */
@Repository
class OutlierRepository {

    /**
     * Nothing is reported twice: not while somebody has it on the list, and not again with the value that was settled.
     */
    private static final String SAVE_NEW = """
        INSERT INTO bin_optimization_outliers (
            tenant_id, facility_id, metric_name, subject_kind, subject_id, observed_at, observed_value,
            expected_value, lower_limit, upper_limit, detection_method, outlier_score, sample_size, severity)
        SELECT :tenantId, :facilityId, found.*
          FROM unnest(:metrics::text[], :kinds::text[], :subjects::text[], :times::timestamptz[], :values::float8[],
                      :expected::float8[], :lowers::float8[], :uppers::float8[], :methods::text[],
                      :scores::float8[], :sizes::bigint[], :severities::text[])
               AS found (metric_name, subject_kind, subject_id, observed_at, observed_value, expected_value,
                         lower_limit, upper_limit, detection_method, outlier_score, sample_size, severity)
         WHERE NOT EXISTS (
                   SELECT 1
                     FROM bin_optimization_outliers AS known
                    WHERE known.tenant_id = :tenantId AND known.facility_id = :facilityId
                      AND known.metric_name = found.metric_name AND known.subject_kind = found.subject_kind
                      AND known.subject_id = found.subject_id
                      AND known.detection_method = found.detection_method
                      AND (known.investigation_status IN ('OPEN', 'INVESTIGATING', 'CONFIRMED')
                           OR known.observed_value = found.observed_value::numeric))
            ON CONFLICT DO NOTHING
        """;

    private static final String COLUMNS = """
        SELECT outlier_id, facility_id, metric_name, subject_kind, subject_id, observed_at, observed_value,
               expected_value, lower_limit, upper_limit, detection_method, outlier_score, sample_size, severity,
               investigation_status, assigned_to, investigated_by, investigated_at, root_cause, resolution,
               detected_at
          FROM bin_optimization_outliers
         WHERE tenant_id = :tenantId
        """;

    private final JdbcClient jdbc;

    OutlierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what is not known yet, and says how many that were. */
    int saveNew(TenantId tenant, FacilityId facility, List<OutlierDraft> drafts) {
        return jdbc.sql(SAVE_NEW)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("metrics", texts(drafts, OutlierDraft::metric))
                .param("kinds", texts(drafts, OutlierDraft::subjectKind))
                .param("subjects", texts(drafts, OutlierDraft::subjectId))
                .param("times", texts(drafts, draft -> draft.observedAt().toString()))
                .param("values", numbers(drafts, OutlierDraft::value))
                .param("expected", numbers(drafts, OutlierDraft::expected))
                .param("lowers", numbers(drafts, OutlierDraft::lower))
                .param("uppers", numbers(drafts, OutlierDraft::upper))
                .param("methods", texts(drafts, OutlierDraft::method))
                .param("scores", numbers(drafts, OutlierDraft::score))
                .param("sizes", drafts.stream().map(OutlierDraft::sampleSize).toArray(Long[]::new))
                .param("severities", texts(drafts, draft -> draft.severity().name()))
                .update();
    }

    /** The page's outliers, the latest first, and one more where there are more. */
    List<Outlier> list(
            TenantId tenant,
            FacilityId facility,
            @Nullable InvestigationStatus status,
            @Nullable OutlierSeverity severity,
            PageRequest page) {
        return jdbc.sql(COLUMNS + """
               AND facility_id = :facilityId
               AND (:status::text IS NULL OR investigation_status = :status)
               AND (:severity::text IS NULL OR severity = :severity)
               AND (:after::text IS NULL OR outlier_id < :after)
             ORDER BY outlier_id DESC
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("status", status == null ? null : status.name())
                .param("severity", severity == null ? null : severity.name())
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> outlier(row))
                .list();
    }

    /** Makes others who change it wait. */
    Optional<Outlier> lock(TenantId tenant, String outlierId) {
        return jdbc.sql(COLUMNS + " AND outlier_id = :outlierId FOR UPDATE")
                .param("tenantId", tenant.value())
                .param("outlierId", outlierId)
                .query((row, number) -> outlier(row))
                .optional();
    }

    void update(TenantId tenant, Outlier outlier) {
        jdbc.sql("""
            UPDATE bin_optimization_outliers
               SET investigation_status = :status, assigned_to = :assignedTo,
                   investigated_by = :investigatedBy, investigated_at = :investigatedAt::timestamptz,
                   root_cause = :rootCause, resolution = :resolution
             WHERE tenant_id = :tenantId AND outlier_id = :outlierId
            """)
                .param("tenantId", tenant.value())
                .param("outlierId", outlier.outlierId())
                .param("status", outlier.investigationStatus().name())
                .param("assignedTo", outlier.assignedTo())
                .param("investigatedBy", outlier.investigatedBy())
                .param(
                        "investigatedAt",
                        outlier.investigatedAt() == null
                                ? null
                                : outlier.investigatedAt().toString())
                .param("rootCause", outlier.rootCause())
                .param("resolution", outlier.resolution())
                .update();
    }

    private static String[] texts(List<OutlierDraft> drafts, Function<OutlierDraft, String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Double[] numbers(
            List<OutlierDraft> drafts, Function<OutlierDraft, @Nullable Double> number) {
        return drafts.stream().map(number).toArray(Double[]::new);
    }

    private static Outlier outlier(ResultSet row) throws SQLException {
        return new Outlier(
                row.getString("outlier_id"),
                row.getString("facility_id"),
                row.getString("metric_name"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                Columns.moment(row, "observed_at"),
                row.getDouble("observed_value"),
                Columns.number(row, "expected_value"),
                Columns.number(row, "lower_limit"),
                Columns.number(row, "upper_limit"),
                row.getString("detection_method"),
                row.getDouble("outlier_score"),
                row.getLong("sample_size"),
                OutlierSeverity.valueOf(Objects.requireNonNull(row.getString("severity"))),
                InvestigationStatus.valueOf(Objects.requireNonNull(row.getString("investigation_status"))),
                row.getString("assigned_to"),
                row.getString("investigated_by"),
                Columns.time(row, "investigated_at"),
                row.getString("root_cause"),
                row.getString("resolution"),
                Columns.moment(row, "detected_at"));
    }
}
