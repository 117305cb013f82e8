package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.EveryProcessRemedy;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.health.measuring.HealthWatch;
import com.agogsaas.wms.scheduling.ProcessJob;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Does in this process what remedies do in every process. Rows of the log are what processes tell each other by:
 * whoever begins one has all others do the same. Each process begins one for what it finds in its own memory, too.
 */
@Component
class ProcessRemedies implements ProcessJob {

    private final RemediationSettings settings;
    private final HealthWatch watch;
    private final Remediations remediations;
    private final RemediationJournal log;
    private final Map<RemediationAction, EveryProcessRemedy> remedies = new EnumMap<>(RemediationAction.class);

    /** Rows of the last minute that this process has followed. Of the job's thread. */
    private final Set<String> followed = new HashSet<>();

    ProcessRemedies(
            RemediationSettings settings,
            HealthWatch watch,
            Remediations remediations,
            RemediationJournal log,
            List<EveryProcessRemedy> remedies) {
        this.settings = settings;
        this.watch = watch;
        this.remediations = remediations;
        this.log = log;
        remedies.forEach(remedy -> this.remedies.put(remedy.action(), remedy));
    }

    @Override
    public String name() {
        return "process-remedies";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        if (!remedies.isEmpty()) {
            follow(log.begunLately(remedies.keySet()));
        }
        if (settings.enabled()) {
            begin();
        }
    }

    private void follow(List<RemediationJournal.Entry> lately) {
        followed.retainAll(
                lately.stream().map(RemediationJournal.Entry::remediationId).collect(Collectors.toSet()));
        for (RemediationJournal.Entry entry : lately) {
            EveryProcessRemedy remedy = remedies.get(entry.action());
            if (remedy != null && !followed.contains(entry.remediationId())) {
                remedy.follow(entry.object());
                followed.add(entry.remediationId());
            }
        }
    }

    private void begin() {
        for (CheckResult check : watch.service().checks()) {
            RemediationAction action = check.name().remediation();
            if (remedies.containsKey(action)
                    && RemediationJob.calls(action, check.reading().status())
                    && remediations.isDue(action, check.name(), RemedyObject.SERVICE, settings.dryRun())) {
                try {
                    Remediation unused = remediations.run(RemediationJob.wanted(check, action, settings.dryRun()));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
