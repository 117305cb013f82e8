package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Metric.Figures;
import com.agogsaas.wms.statistics.Metric.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as Markdown. What is not known is said to be unknown. */
final class MarkdownReport {

    /** The runbook's: 95 of 100 batches answer within two seconds. */
    private static final double SLOWEST_MS = 2_000;

    private MarkdownReport() {}

    static String of(PerformanceReport report) {
        return String.join(
                "\n",
                "# Performance report: " + text(report.facilityId()),
                "",
                "Made " + report.madeAt() + ". Intervals are 95 % confidence intervals; what is not known is a dash.",
                "",
                "## Against the runbook",
                "",
                criteria(report.metrics()),
                "## Metrics",
                "",
                metrics(report.metrics()),
                "## Acceptance from day to day",
                "",
                trend(report.trend()),
                "## Assumptions that do not hold",
                "",
                violations(report.violations()),
                "## Outliers to look into",
                "",
                outliers(report.outliers()),
                "## A/B tests",
                "",
                tests(report.tests()));
    }

    private static String criteria(List<Metric> metrics) {
        String time = find(metrics, MetricName.PROCESSING_TIME_MS)
                .map(figures -> figures.percentile95() == null
                        ? "unknown: no recommendations"
                        : figure(figures.percentile95()) + " ms, " + met(figures.percentile95() < SLOWEST_MS))
                .orElse("unknown: not analysed yet");
        String accuracy = find(metrics, MetricName.MODEL_ACCURACY_PERCENTAGE)
                .map(figures -> figures.mean() == null
                        ? "unknown: no decisions on a confidence that a model gave"
                        : figure(figures.mean()) + " %, " + met(figures.mean() > 80))
                .orElse("unknown: not analysed yet");
        return "- Processing time, 95th percentile under 2000 ms: " + time + "\n- Model accuracy over 80 %: " + accuracy
                + "\n";
    }

    private static Optional<Figures> find(List<Metric> metrics, MetricName name) {
        return metrics.stream()
                .filter(metric -> metric.metricName().equals(name.column())
                        && metric.algorithm().equals("ALL"))
                .map(Metric::figures)
                .findFirst();
    }

    private static String metrics(List<Metric> metrics) {
        if (metrics.isEmpty()) {
            return "Nothing was analysed yet.\n";
        }
        Metric first = metrics.get(0);
        String rows = metrics.stream()
                .map(metric -> "| " + metric.metricName() + " | " + metric.algorithm() + " | " + row(metric) + " |\n")
                .collect(Collectors.joining());
        return "From " + first.periodStart() + " to " + first.periodEnd() + ".\n\n"
                + "| metric | algorithm | n | mean | interval | median | p95 | better than baseline by |\n"
                + "|---|---|--:|--:|---|--:|--:|---|\n" + rows;
    }

    private static String row(Metric metric) {
        Figures figures = metric.figures();
        Metric.Improvement better = metric.improvement();
        return String.join(
                " | ",
                Long.toString(figures.sampleSize()),
                figure(figures.mean()),
                range(figures.interval()),
                figure(figures.median()),
                figure(figures.percentile95()),
                better == null
                        ? "-"
                        : figure(better.difference()) + " (" + figure(better.lower()) + " to " + figure(better.upper())
                                + ")");
    }

    private static String trend(TrendQueries.AcceptanceTrendPayload trend) {
        String slope = trend.slopePerDay() == null
                ? ""
                : "Slope " + figure(trend.slopePerDay()) + " points a day (" + figure(trend.slopeLower()) + " to "
                        + figure(trend.slopeUpper()) + "), p " + figure(trend.pValue()) + ". ";
        return slope + trend.note() + ".\n";
    }

    private static String violations(List<ValidationRow> violations) {
        return list(violations.stream()
                .map(check -> text(check.subjectId()) + ", " + check.assumption() + " (" + check.method() + ", p "
                        + figure(check.pValue()) + "): " + text(check.consequence()))
                .toList());
    }

    private static String outliers(List<Outlier> outliers) {
        return list(outliers.stream()
                .map(outlier -> outlier.severity() + ": " + outlier.metricName() + " of " + outlier.subjectKind() + " "
                        + text(outlier.subjectId()) + " was " + figure(outlier.observedValue()) + ", usual is "
                        + figure(outlier.expectedValue()) + " (" + outlier.detectionMethod() + ")")
                .toList());
    }

    private static String tests(List<AbTest> tests) {
        return list(tests.stream()
                .map(test -> text(test.plan().name()) + ", " + test.status() + ": "
                        + text(AbTestReport.recommendation(test)))
                .toList());
    }

    private static String list(List<String> lines) {
        return lines.isEmpty()
                ? "None.\n"
                : lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    private static String range(@Nullable Range range) {
        return range == null ? "-" : figure(range.lower()) + " to " + figure(range.upper()) + " " + range.method();
    }

    private static String met(boolean met) {
        return met ? "met" : "**not met**";
    }

    static String figure(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4g", value);
    }

    /** What people wrote may not make a table or a link of itself. */
    static String text(@Nullable String written) {
        return Arrays.stream((written == null ? "-" : written).split("\\s+", -1))
                .collect(Collectors.joining(" "))
                .replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
