package com.agogsaas.wms.statistics;

import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.statistics.Metric.Figures;
import com.agogsaas.wms.statistics.Metric.Improvement;
import com.agogsaas.wms.statistics.Metric.Range;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code bin_optimization_statistical_metrics}. */
@Repository
class MetricRepository {

    private static final String SAVE = """
        INSERT INTO bin_optimization_statistical_metrics (
            tenant_id, facility_id, period_start, period_end, metric_name, algorithm, sample_size, mean_value,
            standard_deviation, minimum_value, median_value, percentile_95, maximum_value, confidence_level,
            confidence_interval_lower, confidence_interval_upper, interval_method, baseline_value, improvement,
            improvement_lower, improvement_upper, improvement_method, computed_at)
        SELECT :tenantId, :facilityId, :from::timestamptz, :to::timestamptz, metric.*, clock_timestamp()
          FROM unnest(:names::text[], :algorithms::text[], :sizes::bigint[], :means::float8[], :deviations::float8[],
                      :minima::float8[], :medians::float8[], :percentiles::float8[], :maxima::float8[],
                      :levels::float8[], :lowers::float8[], :uppers::float8[], :methods::text[],
                      :baselines::float8[], :improvements::float8[], :improvementLowers::float8[],
                      :improvementUppers::float8[], :improvementMethods::text[]) AS metric
            ON CONFLICT ON CONSTRAINT bin_optimization_statistical_metrics_once DO UPDATE
           SET sample_size = EXCLUDED.sample_size, mean_value = EXCLUDED.mean_value,
               standard_deviation = EXCLUDED.standard_deviation, minimum_value = EXCLUDED.minimum_value,
               median_value = EXCLUDED.median_value, percentile_95 = EXCLUDED.percentile_95,
               maximum_value = EXCLUDED.maximum_value, confidence_level = EXCLUDED.confidence_level,
               confidence_interval_lower = EXCLUDED.confidence_interval_lower,
               confidence_interval_upper = EXCLUDED.confidence_interval_upper,
               interval_method = EXCLUDED.interval_method, baseline_value = EXCLUDED.baseline_value,
               improvement = EXCLUDED.improvement, improvement_lower = EXCLUDED.improvement_lower,
               improvement_upper = EXCLUDED.improvement_upper,
               improvement_method = EXCLUDED.improvement_method, computed_at = EXCLUDED.computed_at
        """;

    private static final String COLUMNS = """
        SELECT metric_id, facility_id, metric_name, algorithm, period_start, period_end, sample_size, mean_value,
               standard_deviation, minimum_value, median_value, percentile_95, maximum_value, confidence_level,
               confidence_interval_lower, confidence_interval_upper, interval_method, baseline_value, improvement,
               improvement_lower, improvement_upper, improvement_method, computed_at
          FROM bin_optimization_statistical_metrics
         WHERE tenant_id = :tenantId AND facility_id = :facilityId
        """;

    private final JdbcClient jdbc;

    MetricRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the metrics of a period; those of an analysis before are replaced. */
    void save(TenantId tenant, FacilityId facility, Period period, List<MetricDraft> metrics) {
        jdbc.sql(SAVE)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("names", texts(metrics, metric -> metric.name().column()))
                .param("algorithms", texts(metrics, MetricDraft::algorithm))
                .param(
                        "sizes",
                        metrics.stream()
                                .map(metric -> metric.figures().sampleSize())
                                .toArray(Long[]::new))
                .param("means", figures(metrics, Figures::mean))
                .param("deviations", figures(metrics, Figures::deviation))
                .param("minima", figures(metrics, Figures::minimum))
                .param("medians", figures(metrics, Figures::median))
                .param("percentiles", figures(metrics, Figures::percentile95))
                .param("maxima", figures(metrics, Figures::maximum))
                .param("levels", ranges(metrics, Range::level))
                .param("lowers", ranges(metrics, Range::lower))
                .param("uppers", ranges(metrics, Range::upper))
                .param("methods", texts(metrics, metric -> {
                    Range interval = metric.figures().interval();
                    return interval == null ? null : interval.method();
                }))
                .param("baselines", improvements(metrics, Improvement::baseline))
                .param("improvements", improvements(metrics, Improvement::difference))
                .param("improvementLowers", improvements(metrics, Improvement::lower))
                .param("improvementUppers", improvements(metrics, Improvement::upper))
                .param("improvementMethods", texts(metrics, metric -> {
                    Improvement improvement = metric.improvement();
                    return improvement == null ? null : improvement.method();
                }))
                .update();
    }

    /** The page's metrics, those saved first latest first, and one more where there are more. */
    List<Metric> list(
            TenantId tenant, FacilityId facility, @Nullable String name, @Nullable String algorithm, PageRequest page) {
        return jdbc.sql(COLUMNS + """
               AND (:name::text IS NULL OR metric_name = :name)
               AND (:algorithm::text IS NULL OR algorithm = :algorithm)
               AND (:after::text IS NULL OR metric_id < :after)
             ORDER BY metric_id DESC
             LIMIT :limit
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("name", name)
                .param("algorithm", algorithm)
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> metric(row))
                .list();
    }

    /** The metrics of the period that was analysed last, of those of at least a day. */
    List<Metric> latest(TenantId tenant, FacilityId facility) {
        return jdbc.sql(COLUMNS + """
               AND (period_start, period_end) = (
                   SELECT period_start, period_end
                     FROM bin_optimization_statistical_metrics
                    WHERE tenant_id = :tenantId AND facility_id = :facilityId
                    ORDER BY computed_at DESC, period_start
                    LIMIT 1)
             ORDER BY metric_name, algorithm
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> metric(row))
                .list();
    }

    private static @Nullable String[] texts(List<MetricDraft> metrics, Function<MetricDraft, @Nullable String> text) {
        return metrics.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Double[] figures(List<MetricDraft> metrics, Function<Figures, @Nullable Double> figure) {
        return metrics.stream().map(metric -> figure.apply(metric.figures())).toArray(Double[]::new);
    }

    private static @Nullable Double[] ranges(List<MetricDraft> metrics, Function<Range, Double> figure) {
        return metrics.stream()
                .map(metric -> metric.figures().interval())
                .map(interval -> interval == null ? null : figure.apply(interval))
                .toArray(Double[]::new);
    }

    private static @Nullable Double[] improvements(List<MetricDraft> metrics, Function<Improvement, Double> figure) {
        return metrics.stream()
                .map(MetricDraft::improvement)
                .map(improvement -> improvement == null ? null : figure.apply(improvement))
                .toArray(Double[]::new);
    }

    private static Metric metric(ResultSet row) throws SQLException {
        Double level = Columns.number(row, "confidence_level");
        Double baseline = Columns.number(row, "baseline_value");
        return new Metric(
                row.getString("metric_id"),
                row.getString("facility_id"),
                row.getString("metric_name"),
                row.getString("algorithm"),
                Columns.moment(row, "period_start"),
                Columns.moment(row, "period_end"),
                new Figures(
                        row.getLong("sample_size"),
                        Columns.number(row, "mean_value"),
                        Columns.number(row, "standard_deviation"),
                        Columns.number(row, "minimum_value"),
                        Columns.number(row, "median_value"),
                        Columns.number(row, "percentile_95"),
                        Columns.number(row, "maximum_value"),
                        level == null
                                ? null
                                : new Range(
                                        level,
                                        row.getDouble("confidence_interval_lower"),
                                        row.getDouble("confidence_interval_upper"),
                                        Objects.requireNonNull(row.getString("interval_method")))),
                baseline == null
                        ? null
                        : new Improvement(
                                baseline,
                                row.getDouble("improvement"),
                                row.getDouble("improvement_lower"),
                                row.getDouble("improvement_upper"),
                                Objects.requireNonNull(row.getString("improvement_method"))),
                Columns.moment(row, "computed_at"));
    }
}
