package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.EveryProcessRemedy;
import com.agogsaas.wms.health.RemediationAction;
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
    private final ServiceFindings findings;
    private final RemediationJournal log;
    private final Map<RemediationAction, EveryProcessRemedy> remedies = new EnumMap<>(RemediationAction.class);

    /** Rows of the last minute that this process has followed. Of the job's thread. */
    private final Set<String> followed = new HashSet<>();

    ProcessRemedies(
            RemediationSettings settings,
            ServiceFindings findings,
            RemediationJournal log,
            List<EveryProcessRemedy> remedies) {
        this.settings = settings;
        this.findings = findings;
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
        try {
            List<String> unused = findings.mend(remedies::containsKey);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
