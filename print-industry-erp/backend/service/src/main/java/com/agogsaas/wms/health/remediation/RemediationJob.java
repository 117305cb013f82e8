package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.EveryProcessRemedy;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.scheduling.BackgroundJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Does something about what is found wanting of the service as a whole, in one process at a time; what is in each
 * process's memory is up to {@link ProcessRemedies}.
 */
@Component
class RemediationJob implements BackgroundJob {

    static final String BY = "schedule";

    private final RemediationSettings settings;
    private final ServiceFindings findings;
    private final Remediations remediations;

    RemediationJob(RemediationSettings settings, ServiceFindings findings, Remediations remediations) {
        this.settings = settings;
        this.findings = findings;
        this.remediations = remediations;
    }

    @Override
    public String name() {
        return "remediation";
    }

    @Override
    public Duration period() {
        return settings.every();
    }

    @Override
    public String run() throws InterruptedException {
        if (!settings.enabled()) {
            return "";
        }
        return String.join(", ", findings.mend(this::isOfOneProcess));
    }

    private boolean isOfOneProcess(RemediationAction action) {
        return action.reach() != RemediationAction.Reach.TENANT
                && !(remediations.remedy(action) instanceof EveryProcessRemedy);
    }
}
