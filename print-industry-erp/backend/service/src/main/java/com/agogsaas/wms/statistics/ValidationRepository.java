package com.agogsaas.wms.statistics;

import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code bin_optimization_statistical_validations}. */
@Repository
class ValidationRepository {

    private final JdbcClient jdbc;

    ValidationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(TenantId tenant, FacilityId facility, List<ValidationDraft> drafts) {
        jdbc.sql("""
            INSERT INTO bin_optimization_statistical_validations (
                tenant_id, facility_id, subject_kind, subject_id, assumption, method, sample_size,
                test_statistic, p_value, threshold, outcome, consequence)
            SELECT :tenantId, :facilityId, checked.*
              FROM unnest(:kinds::text[], :subjects::text[], :assumptions::text[], :methods::text[],
                          :sizes::bigint[], :statistics::float8[], :pValues::float8[],
                          :thresholds::float8[], :outcomes::text[], :consequences::text[]) AS checked
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("kinds", texts(drafts, draft -> draft.subjectKind().name()))
                .param("subjects", texts(drafts, ValidationDraft::subjectId))
                .param("assumptions", texts(drafts, draft -> draft.assumption().name()))
                .param("methods", texts(drafts, ValidationDraft::method))
                .param("sizes", drafts.stream().map(ValidationDraft::sampleSize).toArray(Long[]::new))
                .param("statistics", numbers(drafts, ValidationDraft::statistic))
                .param("pValues", numbers(drafts, ValidationDraft::pValue))
                .param("thresholds", numbers(drafts, ValidationDraft::threshold))
                .param("outcomes", texts(drafts, draft -> draft.outcome().name()))
                .param("consequences", texts(drafts, ValidationDraft::consequence))
                .update();
    }

    /** The page's checks, the latest first, and one more where there are more; of one subject where it is given. */
    List<ValidationRow> list(
            TenantId tenant,
            FacilityId facility,
            @Nullable String subject,
            @Nullable String outcome,
            PageRequest page) {
        return jdbc.sql("""
            SELECT validation_id, facility_id, subject_kind, subject_id, assumption, method, sample_size,
                   test_statistic, p_value, threshold, outcome, consequence, checked_at
              FROM bin_optimization_statistical_validations
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND (:subject::text IS NULL OR subject_id = :subject)
               AND (:outcome::text IS NULL OR outcome = :outcome)
               AND (:after::text IS NULL OR validation_id < :after)
             ORDER BY validation_id DESC
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("subject", subject)
                .param("outcome", outcome)
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> new ValidationRow(
                        row.getString("validation_id"),
                        row.getString("facility_id"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("assumption"),
                        row.getString("method"),
                        row.getLong("sample_size"),
                        Columns.number(row, "test_statistic"),
                        Columns.number(row, "p_value"),
                        Columns.number(row, "threshold"),
                        row.getString("outcome"),
                        row.getString("consequence"),
                        Columns.moment(row, "checked_at")))
                .list();
    }

    private static @Nullable String[] texts(
            List<ValidationDraft> drafts, Function<ValidationDraft, @Nullable String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Double[] numbers(
            List<ValidationDraft> drafts, Function<ValidationDraft, @Nullable Double> number) {
        return drafts.stream().map(number).toArray(Double[]::new);
    }
}
