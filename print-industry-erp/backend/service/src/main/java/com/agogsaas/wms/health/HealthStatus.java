package com.agogsaas.wms.health;

import java.util.Collection;

/** How well something is. */
public enum HealthStatus {
    /** As it should be. */
    HEALTHY(2),
    /** It works, but not as well as it should. */
    DEGRADED(1),
    /** There is nothing to judge by, or it could not be looked at. Counts as {@link #DEGRADED}. */
    UNKNOWN(1),
    /** It does not do what it is for. */
    UNHEALTHY(0);

    private final int gauge;

    HealthStatus(int gauge) {
        this.gauge = gauge;
    }

    /** As the metric {@code bin_optimization_health_status} has it: 2 is well, 1 is not so well, 0 is not. */
    public int gauge() {
        return gauge;
    }

    /** The worst of them; {@link #HEALTHY}, {@link #DEGRADED} or {@link #UNHEALTHY}. */
    public static HealthStatus worst(Collection<HealthStatus> statuses) {
        int worst = statuses.stream().mapToInt(HealthStatus::gauge).min().orElse(DEGRADED.gauge);
        return switch (worst) {
            case 2 -> HEALTHY;
            case 1 -> DEGRADED;
            default -> UNHEALTHY;
        };
    }
}
