package com.agogsaas.wms.health.remediation;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;

/** Has remediations carried out in this process for somebody who does not wait for those that take long. */
@Service
public class StartedRemediations {

    private static final Logger LOG = LoggerFactory.getLogger(StartedRemediations.class);

    /** Whoever asks is answered after so long at the latest. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

    private final Remediations remediations;
    private final ExecutorService workers =
            Executors.newCachedThreadPool(new CustomizableThreadFactory("remediation-"));

    StartedRemediations(Remediations remediations) {
        this.remediations = remediations;
    }

    /**
     * Starts it, unless it was done lately: that is SKIPPED. The row is complete where it took no longer than two
     * seconds, else RUNNING, and is followed by its identifier.
     */
    public Remediation start(Remediations.Wanted wanted) throws InterruptedException {
        Remediations.Begun begun = remediations.begin(wanted);
        if (begun.outcome() == RemediationOutcome.RUNNING) {
            CountDownLatch ended = new CountDownLatch(1);
            workers.execute(() -> carryOut(wanted, begun.remediationId(), ended));
            boolean unused = ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return remediations.get(wanted.object(), begun.remediationId());
    }

    private void carryOut(Remediations.Wanted wanted, String remediationId, CountDownLatch ended) {
        try {
            remediations.carryOut(wanted, remediationId);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("How remediation {} ended could not be written down", remediationId, failure);
        } finally {
            ended.countDown();
        }
    }

    /** Stops what is under way, and waits until each has said so in its row. */
    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdownNow();
        if (!workers.awaitTermination(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Remediations are still at work at the end of the service");
        }
    }
}
