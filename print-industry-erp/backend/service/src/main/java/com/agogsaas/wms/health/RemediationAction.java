package com.agogsaas.wms.health;

import java.time.Duration;

/** What can be done about a finding, how far it reaches, and how often it may be done. */
public enum RemediationAction {
    /** Has the utilization of bins computed anew. */
    REFRESH_CACHE(Reach.SERVICE, "cache_age_seconds", Duration.ofMinutes(5)),
    /** Asks for a training of the acceptance model. */
    RETRAIN_MODEL(Reach.TENANT, "accuracy_percentage", Duration.ofDays(1)),
    /** Reads anew how crowded aisles are. */
    CLEAR_CONGESTION(Reach.FACILITY, "congestion_lateness_seconds", Duration.ofMinutes(1)),
    /** Rebuilds indexes that are invalid or bloated. */
    REBUILD_INDEXES(Reach.SERVICE, "indexes_to_rebuild", Duration.ofHours(6)),
    /** Tells operators. */
    ALERT_OPERATORS(Reach.SERVICE, "unhealthy_checks", Duration.ofHours(1));

    private final Reach reach;
    private final String figureName;
    private final Duration pause;

    RemediationAction(Reach reach, String figureName, Duration pause) {
        this.reach = reach;
        this.figureName = figureName;
        this.pause = pause;
    }

    /** Whom an action concerns, whoever asks for it. */
    public enum Reach {
        /** All tenants. */
        SERVICE,
        /** One tenant. */
        TENANT,
        /** One facility. */
        FACILITY
    }

    /** Whom it concerns. */
    public Reach reach() {
        return reach;
    }

    /** Name of the figure that it is judged by, with its unit. */
    public String figureName() {
        return figureName;
    }

    /** From the beginning of one to the next, of the same object and for the same finding. */
    public Duration pause() {
        return pause;
    }

    /** The same after one that failed or had no effect: operators who were told nothing are to be told soon. */
    public Duration pauseWithoutEffect() {
        return this == ALERT_OPERATORS ? Duration.ofMinutes(1) : pause;
    }
}
