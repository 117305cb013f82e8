package com.agogsaas.wms.ledger;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Marks holds that are out of time, so that those who keep a copy of a facility learn of the space.
 *
 * <p>Every pod asks twice a second, and the database lets one of them do it. Whether a hold counts does not depend on
 * this: for whoever reads the database it ends at its time.
 */
@Component
class HoldExpiry implements ApplicationRunner {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(HoldExpiry.class);

    private final HoldRepository holds;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("hold-expiry-"));

    /** Of the ticker's thread: said once, not twice a second. */
    private boolean failing;

    HoldExpiry(HoldRepository holds) {
        this.holds = holds;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var unused = ticker.scheduleWithFixedDelay(this::sweep, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    private void sweep() {
        try {
            holds.sweep();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("Holds that are out of time could not be marked; trying on", failure);
            }
            failing = true;
        }
    }
}
