package com.agogsaas.wms.statistics;

import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.statistics.methods.Interval;
import com.agogsaas.wms.statistics.methods.Regression;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code bin_optimization_correlation_analysis}. */
@Repository
class CorrelationRepository {

    private static final String SAVE = """
        INSERT INTO bin_optimization_correlation_analysis (
            tenant_id, facility_id, period_start, period_end, adjustment_method, confidence_level, variable_x,
            variable_y, method, test_method, sample_size, coefficient, p_value, adjusted_p_value,
            confidence_interval_lower, confidence_interval_upper, slope, slope_lower, slope_upper, intercept,
            computed_at)
        SELECT :tenantId, :facilityId, :from::timestamptz, :to::timestamptz, :adjustment, :level, pair.*,
               clock_timestamp()
          FROM unnest(:xs::text[], :ys::text[], :methods::text[], :tests::text[], :sizes::bigint[],
                      :coefficients::float8[], :pValues::float8[], :adjusted::float8[], :lowers::float8[],
                      :uppers::float8[], :slopes::float8[], :slopeLowers::float8[], :slopeUppers::float8[],
                      :intercepts::float8[]) AS pair
            ON CONFLICT ON CONSTRAINT bin_optimization_correlation_analysis_once DO UPDATE
           SET adjustment_method = EXCLUDED.adjustment_method, confidence_level = EXCLUDED.confidence_level,
               test_method = EXCLUDED.test_method, sample_size = EXCLUDED.sample_size,
               coefficient = EXCLUDED.coefficient, p_value = EXCLUDED.p_value,
               adjusted_p_value = EXCLUDED.adjusted_p_value,
               confidence_interval_lower = EXCLUDED.confidence_interval_lower,
               confidence_interval_upper = EXCLUDED.confidence_interval_upper, slope = EXCLUDED.slope,
               slope_lower = EXCLUDED.slope_lower, slope_upper = EXCLUDED.slope_upper,
               intercept = EXCLUDED.intercept, computed_at = EXCLUDED.computed_at
        """;

    private final JdbcClient jdbc;

    CorrelationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the correlations of a period; those of an analysis before are replaced. */
    void save(TenantId tenant, FacilityId facility, Period period, List<CorrelationDraft> drafts) {
        jdbc.sql(SAVE)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("adjustment", CorrelationAnalysis.CORRECTION.name())
                .param("level", MetricDraft.LEVEL)
                .param("xs", texts(drafts, CorrelationDraft::x))
                .param("ys", texts(drafts, CorrelationDraft::y))
                .param("methods", texts(drafts, CorrelationDraft::method))
                .param("tests", texts(drafts, draft -> draft.test().method().name()))
                .param(
                        "sizes",
                        drafts.stream().map(draft -> draft.test().size()).toArray(Long[]::new))
                .param(
                        "coefficients",
                        numbers(drafts, draft -> draft.correlation().coefficient()))
                .param("pValues", numbers(drafts, draft -> draft.test().pValue()))
                .param("adjusted", numbers(drafts, CorrelationDraft::adjustedPValue))
                .param("lowers", ends(drafts, Interval::lower))
                .param("uppers", ends(drafts, Interval::upper))
                .param("slopes", line(drafts, line -> line.coefficients().get(1).estimate()))
                .param(
                        "slopeLowers",
                        line(
                                drafts,
                                line -> line.coefficients().get(1).interval().lower()))
                .param(
                        "slopeUppers",
                        line(
                                drafts,
                                line -> line.coefficients().get(1).interval().upper()))
                .param(
                        "intercepts",
                        line(drafts, line -> line.coefficients().get(0).estimate()))
                .update();
    }

    /** The page's correlations, those saved first latest first, and one more where there are more. */
    List<CorrelationRow> list(TenantId tenant, FacilityId facility, PageRequest page) {
        return jdbc.sql("""
            SELECT correlation_id, facility_id, variable_x, variable_y, method, test_method, period_start,
                   period_end, sample_size, coefficient, p_value, adjusted_p_value, adjustment_method,
                   confidence_level, confidence_interval_lower, confidence_interval_upper, slope, slope_lower,
                   slope_upper, intercept, computed_at
              FROM bin_optimization_correlation_analysis
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND (:after::text IS NULL OR correlation_id < :after)
             ORDER BY correlation_id DESC
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> correlation(row))
                .list();
    }

    private static String[] texts(List<CorrelationDraft> drafts, Function<CorrelationDraft, String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    private static Double[] numbers(List<CorrelationDraft> drafts, Function<CorrelationDraft, Double> number) {
        return drafts.stream().map(number).toArray(Double[]::new);
    }

    private static @Nullable Double[] ends(List<CorrelationDraft> drafts, Function<Interval, Double> end) {
        return drafts.stream()
                .map(draft -> draft.correlation().interval())
                .map(interval -> interval == null ? null : end.apply(interval))
                .toArray(Double[]::new);
    }

    private static @Nullable Double[] line(List<CorrelationDraft> drafts, Function<Regression.Fitted, Double> number) {
        return drafts.stream()
                .map(CorrelationDraft::line)
                .map(line -> line == null ? null : number.apply(line))
                .toArray(Double[]::new);
    }

    private static CorrelationRow correlation(ResultSet row) throws SQLException {
        return new CorrelationRow(
                row.getString("correlation_id"),
                row.getString("facility_id"),
                row.getString("variable_x"),
                row.getString("variable_y"),
                row.getString("method"),
                row.getString("test_method"),
                Columns.moment(row, "period_start"),
                Columns.moment(row, "period_end"),
                row.getLong("sample_size"),
                row.getDouble("coefficient"),
                row.getDouble("p_value"),
                Columns.number(row, "adjusted_p_value"),
                row.getString("adjustment_method"),
                row.getDouble("confidence_level"),
                Columns.number(row, "confidence_interval_lower"),
                Columns.number(row, "confidence_interval_upper"),
                Columns.number(row, "slope"),
                Columns.number(row, "slope_lower"),
                Columns.number(row, "slope_upper"),
                Columns.number(row, "intercept"),
                Columns.moment(row, "computed_at"));
    }
}
