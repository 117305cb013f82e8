package com.agogsaas.wms.scheduling;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.scheduling.support.DelegatingErrorHandlingRunnable;
import org.springframework.stereotype.Component;

/** Does what every process does, each job in a thread of its own so that none keeps another waiting. */
@Component
class EveryProcess implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EveryProcess.class);

    private final JobCatalogue catalogue;
    private final JobMetrics metrics;
    private final ScheduledExecutorService ticker;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    EveryProcess(JobCatalogue catalogue, JobMetrics metrics) {
        this.catalogue = catalogue;
        this.metrics = metrics;
        this.ticker = Executors.newScheduledThreadPool(
                Math.max(1, catalogue.inEveryProcess().size()), new CustomizableThreadFactory("process-job-"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (ProcessJob job : catalogue.inEveryProcess()) {
            // Spring's wrapper also catches errors, after which the executor would say nothing and not go on.
            Runnable untiring = new DelegatingErrorHandlingRunnable(() -> run(job), failure -> failed(job, failure));
            var unused = ticker.scheduleWithFixedDelay(untiring, 0, job.period().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    private void run(ProcessJob job) {
        long begun = System.nanoTime();
        JobOutcome outcome = JobOutcome.FAILED;
        try {
            job.run();
            outcome = JobOutcome.SUCCEEDED;
        } finally {
            metrics.ended(job.name(), outcome, System.nanoTime() - begun);
        }
        if (failing.remove(job.name())) {
            LOG.info("Job {} succeeds again", job.name());
        }
    }

    private void failed(ProcessJob job, Throwable failure) {
        if (failing.add(job.name())) {
            LOG.warn("Job {} failed; it is tried again every {}", job.name(), job.period(), failure);
        }
    }
}
