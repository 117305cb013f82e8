package com.agogsaas.wms.signals;

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
 * Keeps signals fresh while the service runs: every process looks every half minute for what is due, and for what
 * another one has computed meanwhile.
 */
@Component
class BackgroundSignals implements ApplicationRunner {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSignals.class);

    private final SignalSettings settings;
    private final SignalRefresh refresh;
    private final Affinities affinities;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("signals-"));

    BackgroundSignals(SignalSettings settings, SignalRefresh refresh, Affinities affinities) {
        this.settings = settings;
        this.refresh = refresh;
        this.affinities = affinities;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var unused = ticker.scheduleWithFixedDelay(this::tick, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    private void tick() {
        try {
            if (!settings.interval().isZero()) {
                refresh.refresh(settings.interval());
            }
            affinities.reload();
        } catch (RuntimeException failure) {
            LOG.warn("Signals are as old as they were; trying again in {} s", PAUSE.toSeconds(), failure);
        }
    }
}
