package com.agogsaas.wms.health;

/**
 * Limits that figures are judged by.
 *
 * @param healthy from it on a figure is not HEALTHY any more, or below it where more is better
 * @param degraded likewise of DEGRADED, beyond which a figure is UNHEALTHY
 * @param isMoreBetter as with an accuracy, and unlike an age
 * @param unit of all these figures
 */
public record Limits(double healthy, double degraded, boolean isMoreBetter, String unit) {

    static Limits below(double healthy, double degraded, String unit) {
        return new Limits(healthy, degraded, false, unit);
    }

    static Limits atLeast(double healthy, double degraded, String unit) {
        return new Limits(healthy, degraded, true, unit);
    }

    HealthStatus judge(double value) {
        if (isMoreBetter ? value >= healthy : value < healthy) {
            return HealthStatus.HEALTHY;
        }
        return (isMoreBetter ? value >= degraded : value < degraded) ? HealthStatus.DEGRADED : HealthStatus.UNHEALTHY;
    }
}
