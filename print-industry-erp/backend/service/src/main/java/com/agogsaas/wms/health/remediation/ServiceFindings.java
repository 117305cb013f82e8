package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.HealthStatus;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.health.measuring.HealthWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What is found wanting of the service as a whole, and has to be mended. */
@Component
class ServiceFindings {

    private final RemediationSettings settings;
    private final HealthWatch watch;
    private final Remediations remediations;

    ServiceFindings(RemediationSettings settings, HealthWatch watch, Remediations remediations) {
        this.settings = settings;
        this.watch = watch;
        this.remediations = remediations;
    }

    /**
     * Has done what is called for and due.
     *
     * @param which actions are the caller's to take
     * @return each action that was taken, and its outcome
     */
    List<String> mend(Predicate<RemediationAction> which) throws InterruptedException {
        List<String> done = new ArrayList<>();
        for (CheckResult check : watch.service().checks()) {
            RemediationAction action = check.name().remediation();
            if (which.test(action)
                    && calls(action, check.reading().status())
                    && remediations.isDue(action, check.name(), RemedyObject.SERVICE, settings.dryRun())) {
                done.add(action + " " + remediations.run(wanted(check, action)).outcome());
            }
        }
        return done;
    }

    private Remediations.Wanted wanted(CheckResult check, RemediationAction action) {
        return new Remediations.Wanted(
                action,
                check.name(),
                RemedyObject.SERVICE,
                settings.dryRun(),
                check.name().title() + ": " + check.reading().message(),
                RemediationJob.BY);
    }

    /** Nobody is woken up for what merely is not as good as it should be. */
    private static boolean calls(RemediationAction action, HealthStatus status) {
        return status == HealthStatus.UNHEALTHY
                || (status == HealthStatus.DEGRADED && action != RemediationAction.ALERT_OPERATORS);
    }
}
