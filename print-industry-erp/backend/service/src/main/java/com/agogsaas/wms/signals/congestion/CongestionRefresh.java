package com.agogsaas.wms.signals.congestion;

import com.agogsaas.wms.scheduling.ProcessJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the figures in this process's memory fresh; every process has its own. */
@Component
class CongestionRefresh implements ProcessJob {

    private final CongestionSettings settings;
    private final AisleCongestion congestion;

    CongestionRefresh(CongestionSettings settings, AisleCongestion congestion) {
        this.settings = settings;
        this.congestion = congestion;
    }

    @Override
    public String name() {
        return "aisle-congestion";
    }

    @Override
    public Duration period() {
        return settings.refreshEvery();
    }

    @Override
    public void run() {
        if (settings.enabled()) {
            congestion.refresh();
        }
    }
}
