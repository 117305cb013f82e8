package com.agogsaas.wms.idempotency;

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

/** Drops keys a day after they were used. Pods need not agree who does it: what one dropped the others do not find. */
@Component
class KeyPurge implements ApplicationRunner {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(KeyPurge.class);

    private final AnswerRepository answers;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("key-purge-"));

    KeyPurge(AnswerRepository answers) {
        this.answers = answers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var unused = ticker.scheduleWithFixedDelay(this::purge, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    private void purge() {
        try {
            answers.purge();
        } catch (RuntimeException failure) {
            LOG.warn("Old idempotency keys could not be dropped; trying again in {}", PAUSE, failure);
        }
    }
}
