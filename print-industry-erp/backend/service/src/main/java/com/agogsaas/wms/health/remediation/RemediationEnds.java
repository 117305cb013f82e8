package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.scheduling.BackgroundJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Writes down how remediations ended whose work went on elsewhere, whoever had them done. */
@Component
class RemediationEnds implements BackgroundJob {

    private final Remediations remediations;

    RemediationEnds(Remediations remediations) {
        this.remediations = remediations;
    }

    @Override
    public String name() {
        return "remediation-ends";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String run() {
        int ended = remediations.endWaiting();
        return ended == 0 ? "" : ended + " ended";
    }
}
