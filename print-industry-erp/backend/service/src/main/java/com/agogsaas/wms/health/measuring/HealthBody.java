package com.agogsaas.wms.health.measuring;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.HealthReport;
import com.agogsaas.wms.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is told, by HTTP as well as by GraphQL, whose type {@code BinOptimizationHealth} describes it.
 *
 * @param overallStatus the worst of all checks
 * @param measuredAt when the oldest figure was measured
 * @param ageSeconds how long ago that was
 * @param checks the checks
 */
public record HealthBody(HealthStatus overallStatus, Instant measuredAt, double ageSeconds, List<Check> checks) {

    /** As it is told at a moment. */
    public static HealthBody of(HealthReport report, Instant now) {
        return new HealthBody(
                report.overall(),
                report.measuredAt(),
                Math.max(0, Duration.between(report.measuredAt(), now).toMillis() / 1_000.0),
                report.checks().stream().map(Check::of).toList());
    }

    /** The schema's HealthCheck. */
    public record Check(
            HealthCheckName name,
            String title,
            HealthStatus status,
            String message,
            @Nullable Double value,
            double threshold,
            double unhealthyThreshold,
            boolean isMoreBetter,
            String unit,
            @Nullable String impact,
            @Nullable String nextStep,
            String remediation) {

        private static Check of(CheckResult result) {
            HealthCheckName name = result.name();
            boolean isHealthy = result.reading().status() == HealthStatus.HEALTHY;
            return new Check(
                    name,
                    name.title(),
                    result.reading().status(),
                    result.reading().message(),
                    result.reading().value(),
                    name.limits().healthy(),
                    name.limits().degraded(),
                    name.limits().isMoreBetter(),
                    name.limits().unit(),
                    isHealthy ? null : name.impact(),
                    isHealthy ? null : name.nextStep(),
                    name.remediation().name());
        }
    }
}
