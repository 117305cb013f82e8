package com.agogsaas.wms.signals.congestion;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Keeps the figures in this process's memory fresh; every process has its own. */
@Component
class CongestionRefresh implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CongestionRefresh.class);

    private final CongestionSettings settings;
    private final AisleCongestion congestion;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("congestion-"));

    /** Of the ticker's thread: said once, not every turn. */
    private boolean failing;

    CongestionRefresh(CongestionSettings settings, AisleCongestion congestion) {
        this.settings = settings;
        this.congestion = congestion;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.enabled()) {
            long pause = settings.refreshEvery().toMillis();
            var unused = ticker.scheduleWithFixedDelay(this::refresh, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    private void refresh() {
        try {
            congestion.refresh();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("The crowding of aisles could not be read; trying on", failure);
            }
            failing = true;
        }
    }
}
