package com.agogsaas.wms.statistics;

import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.statistics.AbTest.AbTestMethod;
import com.agogsaas.wms.statistics.AbTest.AbTestStatus;
import com.agogsaas.wms.statistics.AbTest.Look;
import com.agogsaas.wms.statistics.AbTest.Plan;
import com.agogsaas.wms.statistics.AbTest.SecondaryResult;
import com.agogsaas.wms.statistics.AbTest.Verdict;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of {@code bin_optimization_ab_test_results} and of the looks at tests. */
@Repository
class AbTestRepository {

    private static final String COLUMNS = """
        SELECT test_id, facility_id, test_name, hypothesis, metric_name, secondary_metrics, higher_is_better,
               control_variant, control_settings, treatment_variant, treatment_settings, allocation_unit,
               window_minutes, washout_minutes, test_method, assignment_seed, significance_level, power,
               minimum_detectable_effect, expected_deviation, planned_sample_size, planned_looks, declared_by,
               declared_at, status, started_at, ended_at, control_sample_size, treatment_sample_size, conclusion,
               control_mean, treatment_mean, test_statistic, p_value, effect, confidence_interval_lower,
               confidence_interval_upper, effect_size, effect_size_method, secondary_results, notes
          FROM bin_optimization_ab_test_results
         WHERE tenant_id = :tenantId
           AND allocation_unit IN ('LOT', 'DAY', 'AISLE_WINDOW')
           AND metric_name IN (
               'acceptance_rate_percentage', 'score_points', 'pick_sequence', 'processing_time_ms')
           AND test_method IN ('PAIRED_T', 'WELCH_T', 'MANN_WHITNEY_U', 'CHI_SQUARE')
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AbTestRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The identifier of the new test; empty where the facility has one of this name. */
    Optional<String> declare(TenantId tenant, FacilityId facility, Plan plan, String declaredBy) {
        return jdbc.sql("""
            INSERT INTO bin_optimization_ab_test_results (
                tenant_id, facility_id, test_name, hypothesis, metric_name, secondary_metrics,
                higher_is_better, control_variant, control_settings, treatment_variant,
                treatment_settings, allocation_unit, window_minutes, washout_minutes, test_method,
                assignment_seed, significance_level, power, minimum_detectable_effect,
                expected_deviation, planned_sample_size, planned_looks, declared_by)
            VALUES (:tenantId, :facilityId, :name, :hypothesis, :metric, :secondary, :higherIsBetter,
                    :controlName, :control::jsonb, :treatmentName, :treatment::jsonb, :unit,
                    :windowMinutes, :washoutMinutes, :method, :seed, :significance, :power, :effect,
                    :deviation, :sampleSize, :looks, :declaredBy)
                ON CONFLICT (tenant_id, facility_id, test_name) DO NOTHING
            RETURNING test_id
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("name", plan.name())
                .param("hypothesis", plan.hypothesis())
                .param("metric", column(plan.metric()))
                .param(
                        "secondary",
                        plan.secondaryMetrics().stream()
                                .map(AbTestRepository::column)
                                .toArray(String[]::new))
                .param("higherIsBetter", plan.higherIsBetter())
                .param("controlName", plan.controlName())
                .param("control", json.writeValueAsString(plan.control()))
                .param("treatmentName", plan.treatmentName())
                .param("treatment", json.writeValueAsString(plan.treatment()))
                .param("unit", plan.unit().name())
                .param("windowMinutes", plan.windowMinutes())
                .param("washoutMinutes", plan.washoutMinutes())
                .param("method", plan.method().name())
                .param("seed", plan.seed())
                .param("significance", plan.significance())
                .param("power", plan.power())
                .param("effect", plan.minimumEffect())
                .param("deviation", plan.expectedDeviation())
                .param("sampleSize", plan.plannedSampleSize())
                .param("looks", plan.plannedLooks())
                .param("declaredBy", declaredBy)
                .query(String.class)
                .optional();
    }

    Optional<AbTest> find(TenantId tenant, String testId) {
        return one(tenant, testId, "");
    }

    /** Makes others who change it wait. */
    Optional<AbTest> lock(TenantId tenant, String testId) {
        return one(tenant, testId, " FOR NO KEY UPDATE");
    }

    private Optional<AbTest> one(TenantId tenant, String testId, String lock) {
        return jdbc.sql(COLUMNS + " AND test_id = :testId" + lock)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .query((row, number) -> test(row))
                .optional();
    }

    List<AbTest> list(TenantId tenant, FacilityId facility, PageRequest page) {
        return jdbc.sql(COLUMNS + """
               AND facility_id = :facilityId AND (:after::text IS NULL OR test_id < :after)
             ORDER BY test_id DESC
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> test(row))
                .list();
    }

    List<String> running(TenantId tenant) {
        return jdbc.sql("""
            SELECT test_id
              FROM bin_optimization_ab_test_results
             WHERE tenant_id = :tenantId AND status = 'RUNNING'
             ORDER BY test_id
            """)
                .param("tenantId", tenant.value())
                .query(String.class)
                .list();
    }

    /** Whether another test of the facility is running. */
    boolean isAnyRunning(TenantId tenant, String facilityId) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1
                             FROM bin_optimization_ab_test_results
                            WHERE tenant_id = :tenantId AND facility_id = :facilityId
                              AND status = 'RUNNING')
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facilityId)
                .query(Boolean.class)
                .single();
    }

    void start(TenantId tenant, String testId) {
        jdbc.sql("""
            UPDATE bin_optimization_ab_test_results
               SET status = 'RUNNING', started_at = now()
             WHERE tenant_id = :tenantId AND test_id = :testId
            """).param("tenantId", tenant.value()).param("testId", testId).update();
    }

    void abandon(TenantId tenant, String testId, String notes) {
        jdbc.sql("""
            UPDATE bin_optimization_ab_test_results
               SET status = 'ABANDONED', ended_at = now(), notes = :notes
             WHERE tenant_id = :tenantId AND test_id = :testId
            """)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .param("notes", notes)
                .update();
    }

    void noteSizes(TenantId tenant, String testId, long control, long treatment) {
        jdbc.sql("""
            UPDATE bin_optimization_ab_test_results
               SET control_sample_size = :control, treatment_sample_size = :treatment
             WHERE tenant_id = :tenantId AND test_id = :testId
            """)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .param("control", control)
                .param("treatment", treatment)
                .update();
    }

    void complete(TenantId tenant, String testId, Verdict verdict, List<SecondaryResult> secondary, String notes) {
        jdbc.sql("""
            UPDATE bin_optimization_ab_test_results
               SET status = 'COMPLETED', ended_at = now(), conclusion = :conclusion,
                   control_mean = :controlMean, treatment_mean = :treatmentMean,
                   test_statistic = :statistic, p_value = :pValue, effect = :effect,
                   confidence_interval_lower = :lower, confidence_interval_upper = :upper,
                   effect_size = :effectSize, effect_size_method = :effectSizeMethod,
                   secondary_results = :secondary::jsonb, notes = :notes
             WHERE tenant_id = :tenantId AND test_id = :testId
            """)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .param("conclusion", verdict.conclusion())
                .param("controlMean", verdict.controlMean())
                .param("treatmentMean", verdict.treatmentMean())
                .param("statistic", verdict.testStatistic())
                .param("pValue", verdict.pValue())
                .param("effect", verdict.effect())
                .param("lower", verdict.lower())
                .param("upper", verdict.upper())
                .param("effectSize", verdict.effectSize())
                .param("effectSizeMethod", verdict.effectSizeMethod())
                .param("secondary", json.writeValueAsString(secondary))
                .param("notes", notes)
                .update();
    }

    void look(TenantId tenant, String testId, Look look) {
        jdbc.sql("""
            INSERT INTO bin_optimization_ab_test_looks (
                tenant_id, test_id, look_number, information_share, control_sample_size,
                treatment_sample_size, control_mean, treatment_mean, statistic, better_limit, worse_limit,
                decision)
            VALUES (:tenantId, :testId, :number, :share, :controlSize, :treatmentSize, :controlMean,
                    :treatmentMean, :statistic, :better, :worse, :decision)
            """)
                .param("tenantId", tenant.value())
                .param("testId", testId)
                .param("number", look.lookNumber())
                .param("share", look.informationShare())
                .param("controlSize", look.controlSampleSize())
                .param("treatmentSize", look.treatmentSampleSize())
                .param("controlMean", look.controlMean())
                .param("treatmentMean", look.treatmentMean())
                .param("statistic", look.statistic())
                .param("better", look.betterLimit())
                .param("worse", look.worseLimit())
                .param("decision", look.decision())
                .update();
    }

    /** The looks at a test so far, the first first. */
    List<Look> looks(TenantId tenant, String testId) {
        return looks(tenant, List.of(testId)).getOrDefault(testId, List.of());
    }

    /** The looks at several tests, those of each in order; a test without any is left out. */
    Map<String, List<Look>> looks(TenantId tenant, Collection<String> testIds) {
        Map<String, List<Look>> looks = new HashMap<>();
        jdbc.sql("""
            SELECT test_id, look_number, looked_at, information_share, control_sample_size,
                   treatment_sample_size, control_mean, treatment_mean, statistic, better_limit, worse_limit,
                   decision
              FROM bin_optimization_ab_test_looks
             WHERE tenant_id = :tenantId AND test_id = ANY (:testIds)
             ORDER BY test_id, look_number
            """)
                .param("tenantId", tenant.value())
                .param("testIds", testIds.toArray(String[]::new))
                .query(row -> {
                    looks.computeIfAbsent(row.getString("test_id"), id -> new ArrayList<>())
                            .add(look(row));
                });
        return looks;
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getInt("look_number"),
                Columns.moment(row, "looked_at"),
                row.getDouble("information_share"),
                row.getLong("control_sample_size"),
                row.getLong("treatment_sample_size"),
                Columns.number(row, "control_mean"),
                Columns.number(row, "treatment_mean"),
                Columns.number(row, "statistic"),
                row.getDouble("better_limit"),
                row.getDouble("worse_limit"),
                row.getString("decision"));
    }

    private static String column(AbTestMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static AbTestMetric metric(String column) {
        return Arrays.stream(AbTestMetric.values())
                .filter(metric -> column(metric).equals(column))
                .findFirst()
                .orElseThrow();
    }

    private AbTest test(ResultSet row) throws SQLException {
        String conclusion = row.getString("conclusion");
        return new AbTest(
                row.getString("test_id"),
                row.getString("facility_id"),
                plan(row),
                row.getString("declared_by"),
                Columns.moment(row, "declared_at"),
                AbTestStatus.valueOf(Objects.requireNonNull(row.getString("status"))),
                Columns.time(row, "started_at"),
                Columns.time(row, "ended_at"),
                row.getLong("control_sample_size"),
                row.getLong("treatment_sample_size"),
                conclusion == null ? null : verdict(row, conclusion),
                List.of(json.readValue(row.getString("secondary_results"), SecondaryResult[].class)),
                row.getString("notes"));
    }

    private Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("test_name"),
                row.getString("hypothesis"),
                metric(Objects.requireNonNull(row.getString("metric_name"))),
                Arrays.stream((String[]) row.getArray("secondary_metrics").getArray())
                        .map(AbTestRepository::metric)
                        .toList(),
                row.getBoolean("higher_is_better"),
                row.getString("control_variant"),
                json.readValue(row.getString("control_settings"), VariantSettings.class),
                row.getString("treatment_variant"),
                json.readValue(row.getString("treatment_settings"), VariantSettings.class),
                AllocationUnit.valueOf(Objects.requireNonNull(row.getString("allocation_unit"))),
                row.getObject("window_minutes", Integer.class),
                row.getInt("washout_minutes"),
                AbTestMethod.valueOf(Objects.requireNonNull(row.getString("test_method"))),
                row.getLong("assignment_seed"),
                row.getDouble("significance_level"),
                row.getDouble("power"),
                row.getDouble("minimum_detectable_effect"),
                row.getDouble("expected_deviation"),
                row.getLong("planned_sample_size"),
                row.getInt("planned_looks"));
    }

    private static @Nullable Verdict verdict(ResultSet row, String conclusion) throws SQLException {
        return new Verdict(
                conclusion,
                row.getDouble("control_mean"),
                row.getDouble("treatment_mean"),
                Columns.number(row, "test_statistic"),
                row.getDouble("p_value"),
                row.getDouble("effect"),
                row.getDouble("confidence_interval_lower"),
                row.getDouble("confidence_interval_upper"),
                row.getDouble("effect_size"),
                row.getString("effect_size_method"));
    }
}
