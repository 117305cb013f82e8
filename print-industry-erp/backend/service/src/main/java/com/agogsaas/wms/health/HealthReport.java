package com.agogsaas.wms.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How everything is that is looked at.
 *
 * @param checks in the order of their names' declaration; never none, since the database is always looked at
 */
public record HealthReport(List<CheckResult> checks) {

    public HealthReport {
        checks = checks.stream().sorted(Comparator.comparing(CheckResult::name)).toList();
    }

    /** The worst of the checks. */
    public HealthStatus overall() {
        return HealthStatus.worst(
                checks.stream().map(check -> check.reading().status()).toList());
    }

    /** When the oldest of the figures was measured. */
    public Instant measuredAt() {
        return checks.stream()
                .map(CheckResult::measuredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What a check found; empty where it is left out. */
    public Optional<CheckResult> find(HealthCheckName name) {
        return checks.stream().filter(check -> check.name() == name).findFirst();
    }
}
