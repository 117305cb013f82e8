package com.agogsaas.wms.signals;

import com.agogsaas.wms.scheduling.ProcessJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps signals fresh while the service runs: every process looks every half minute for what is due, and for what
 * another one has computed meanwhile.
 */
@Component
class BackgroundSignals implements ProcessJob {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SignalSettings settings;
    private final SignalRefresh refresh;
    private final Affinities affinities;

    BackgroundSignals(SignalSettings settings, SignalRefresh refresh, Affinities affinities) {
        this.settings = settings;
        this.refresh = refresh;
        this.affinities = affinities;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public Duration period() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (!settings.interval().isZero()) {
            refresh.refresh(settings.interval());
        }
        affinities.reload();
    }
}
