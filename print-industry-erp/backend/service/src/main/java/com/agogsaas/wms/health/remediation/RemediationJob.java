package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.EveryProcessRemedy;
import com.agogsaas.wms.health.HealthStatus;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.health.measuring.HealthWatch;
import com.agogsaas.wms.scheduling.BackgroundJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Does something about what is found wanting of the service as a whole, in one process at a time; what is in each
 * process's memory is up to {@link ProcessRemedies}.
 */
@Component
class RemediationJob implements BackgroundJob {

    static final String BY = "schedule";

    private final RemediationSettings settings;
    private final HealthWatch watch;
    private final Remediations remediations;

    RemediationJob(RemediationSettings settings, HealthWatch watch, Remediations remediations) {
        this.settings = settings;
        this.watch = watch;
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
        List<String> done = new ArrayList<>();
        for (CheckResult check : watch.service().checks()) {
            RemediationAction action = check.name().remediation();
            if (action.reach() != RemediationAction.Reach.TENANT
                    && !(remediations.remedy(action) instanceof EveryProcessRemedy)
                    && calls(action, check.reading().status())
                    && remediations.isDue(action, check.name(), RemedyObject.SERVICE, settings.dryRun())) {
                done.add(action + " "
                        + remediations
                                .run(wanted(check, action, settings.dryRun()))
                                .outcome());
            }
        }
        return String.join(", ", done);
    }

    /** What a finding about the service as a whole calls for. */
    static Remediations.Wanted wanted(CheckResult check, RemediationAction action, boolean dryRun) {
        return new Remediations.Wanted(
                action,
                check.name(),
                RemedyObject.SERVICE,
                dryRun,
                check.name().title() + ": " + check.reading().message(),
                BY);
    }

    /** Nobody is woken up for what merely is not as good as it should be. */
    static boolean calls(RemediationAction action, HealthStatus status) {
        return status == HealthStatus.UNHEALTHY
                || (status == HealthStatus.DEGRADED && action != RemediationAction.ALERT_OPERATORS);
    }
}
