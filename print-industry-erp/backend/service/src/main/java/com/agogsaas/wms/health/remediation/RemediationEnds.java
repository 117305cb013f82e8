package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.scheduling.BackgroundJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Writes down how remediations ended, whoever had them done: those whose work went on elsewhere, and those that nobody
 * is at any more.
 */
@Component
class RemediationEnds implements BackgroundJob {

    private final Remediations remediations;
    private final RemediationJournal log;

    RemediationEnds(Remediations remediations, RemediationJournal log) {
        this.remediations = remediations;
        this.log = log;
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
        int abandoned = log.closeAbandoned();
        return ended + abandoned == 0 ? "" : ended + " ended, " + abandoned + " abandoned";
    }
}
