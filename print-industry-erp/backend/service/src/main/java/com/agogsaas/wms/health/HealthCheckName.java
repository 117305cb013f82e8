package com.agogsaas.wms.health;

import org.jspecify.annotations.Nullable;

/**
 * What is looked at, the limits it is judged by, what it means when it is not well, and what to do then. Limits are
 * those of the runbook where it has any; docs/health.md explains the others.
 */
public enum HealthCheckName {
    /** Milliseconds for a connection of the pool and a round trip. */
    DATABASE_CONNECTION(
            "Database connection",
            Limits.below(100, 1_000, "ms"),
            "Requests are slow or answered DATABASE_UNAVAILABLE; nothing is recommended or saved.",
            "See whether the server runs, whether DB_* and its credentials are right, and whether DB_POOL_SIZE"
                    + " connections are enough for the load.",
            RemediationAction.ALERT_OPERATORS),
    /** Seconds since the utilization of bins was computed. */
    CACHE_FRESHNESS(
            "Cache freshness",
            Limits.below(900, 1_800, "s"),
            "Screens and reports show how full bins were, not how full they are; recommendations are not affected.",
            "SELECT scheduled_refresh_bin_utilization(), which fills an empty view, too; then see view_refreshes for"
                    + " why it was not refreshed.",
            RemediationAction.REFRESH_CACHE),
    /** Percent of the last 7 days' decisions that the model in force predicted rightly. */
    ML_MODEL_ACCURACY(
            "ML model accuracy",
            Limits.atLeast(80, 70, "%"),
            "Confidences of recommendations say little about whether people will accept them.",
            "Look at acceptanceModelMonitoring for what has changed, and have the model trained anew; ML_MODEL_ENABLED"
                    + "=false falls back to the heuristic.",
            RemediationAction.RETRAIN_MODEL),
    /** Milliseconds for reading what is in 50 bins. */
    QUERY_PERFORMANCE(
            "Query performance",
            Limits.below(100, 500, "ms"),
            "Recommendations and decisions wait for the database.",
            "Look at pg_stat_activity for locks and long transactions, and at the server's load; then have indexes"
                    + " rebuilt.",
            RemediationAction.REBUILD_INDEXES),
    /** Refreshes in a row that failed or did not come. */
    REFRESH_SCHEDULE(
            "Refresh schedule",
            Limits.below(1, 3, "failures in a row"),
            "Nobody refreshes the utilization of bins; the cache grows old.",
            "With pg_cron: SELECT cron.schedule('refresh_bin_util', '*/10 * * * *', $$SELECT"
                    + " scheduled_refresh_bin_utilization();$$) as the owner. Without: see background_jobs and the"
                    + " service's log.",
            RemediationAction.ALERT_OPERATORS),
    /** Capacity failures of the last 24 hours that are not resolved. */
    DATA_QUALITY(
            "Data quality",
            Limits.below(1, 10, "capacity failures"),
            "Lots lie where there is no room for them: master data or the measurements of bins are wrong.",
            "Review them in capacity_validation_failures, correct the master data, and mark them as resolved.",
            RemediationAction.ALERT_OPERATORS),
    /** Days since statistics were computed. */
    STATISTICAL_ANALYSIS(
            "Statistical analysis",
            Limits.below(7, 14, "days"),
            "Trends, tests and outliers are about a time that is over.",
            "See job statistics in background_jobs and the service's log.",
            RemediationAction.ALERT_OPERATORS),
    /** Seconds since this process should have read the crowding of aisles again. */
    AISLE_CONGESTION(
            "Aisle congestion",
            Limits.below(60, 120, "s late"),
            "Recommendations do not know which aisles are crowded.",
            "See whether pick_lists can be read; the figures are then read again by themselves.",
            RemediationAction.CLEAR_CONGESTION);

    private final String title;

    // A record of numbers and a text cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Limits limits;

    private final String impact;
    private final String nextStep;
    private final RemediationAction remediation;

    HealthCheckName(String title, Limits limits, String impact, String nextStep, RemediationAction remediation) {
        this.title = title;
        this.limits = limits;
        this.impact = impact;
        this.nextStep = nextStep;
        this.remediation = remediation;
    }

    /** The name in words. */
    public String title() {
        return title;
    }

    /** What figures are judged by. */
    public Limits limits() {
        return limits;
    }

    /** What it means for the warehouse when it is not {@link HealthStatus#HEALTHY}. */
    public String impact() {
        return impact;
    }

    /** What to do about it then. */
    public String nextStep() {
        return nextStep;
    }

    /** What the service does about it by itself. */
    public RemediationAction remediation() {
        return remediation;
    }

    /** What is found, judged by the limits. */
    public Reading judge(double value, String message) {
        return new Reading(limits.judge(value), value, message);
    }

    /** Nothing to judge by. */
    public Reading unknown(String why) {
        return new Reading(HealthStatus.UNKNOWN, null, why);
    }

    /** It does not work at all, whatever a figure would say. */
    public Reading failing(@Nullable Double value, String why) {
        return new Reading(HealthStatus.UNHEALTHY, value, why);
    }
}
