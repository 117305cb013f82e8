package com.agogsaas.wms.health.measuring;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.HealthReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The runbook's metrics of health, out of memory: a scrape asks no database. */
@Component
class HealthMetrics implements MeterBinder {

    private final HealthWatch watch;
    private final Clock clock;

    HealthMetrics(HealthWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "bin.optimization.health.status",
                        watch,
                        all -> all.service().overall().gauge())
                .description("The worst of all checks: 2 for HEALTHY, 1 for DEGRADED or UNKNOWN, 0 for UNHEALTHY")
                .register(meters);
        Gauge.builder("bin.utilization.cache.age.seconds", this, HealthMetrics::cacheAge)
                .description("Time since the utilization of bins was computed; NaN where it never was")
                .register(meters);
        for (HealthCheckName name : HealthCheckName.values()) {
            Gauge.builder("bin.optimization.health.check.status", watch, all -> status(all.service(), name))
                    .description(
                            "A check: 2 for HEALTHY, 1 for DEGRADED or UNKNOWN, 0 for UNHEALTHY, NaN where left out")
                    .tag("check", name.name())
                    .register(meters);
        }
    }

    private static double status(HealthReport report, HealthCheckName name) {
        return report.find(name)
                .map(check -> (double) check.reading().status().gauge())
                .orElse(Double.NaN);
    }

    /** It goes on growing between two looks. */
    private double cacheAge() {
        CheckResult check =
                watch.service().find(HealthCheckName.CACHE_FRESHNESS).orElse(null);
        if (check == null || check.reading().value() == null) {
            return Double.NaN;
        }
        return check.reading().value()
                + Duration.between(check.measuredAt(), clock.instant()).toMillis() / 1_000.0;
    }
}
