package com.agogsaas.wms.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts and times what this process does: {@code bin_optimization_background_job_seconds}. */
@Component
class JobMetrics {

    private final MeterRegistry meters;

    JobMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void ended(String job, JobOutcome outcome, long nanoseconds) {
        Timer.builder("bin.optimization.background.job")
                .description("Work that the service does by itself, in this process")
                .tag("job", job)
                .tag("outcome", outcome.name())
                .register(meters)
                .record(Duration.ofNanos(nanoseconds));
    }
}
