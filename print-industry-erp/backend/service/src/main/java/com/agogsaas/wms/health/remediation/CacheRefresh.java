package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.Remedy;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.health.checks.CacheFreshness;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the utilization of bins computed anew by the function that the schedule calls, too. */
@Component
class CacheRefresh implements Remedy {

    private final CacheFreshness freshness;
    private final JdbcClient jdbc;

    CacheRefresh(CacheFreshness freshness, JdbcClient jdbc) {
        this.freshness = freshness;
        this.jdbc = jdbc;
    }

    @Override
    public RemediationAction action() {
        return RemediationAction.REFRESH_CACHE;
    }

    @Override
    public OptionalDouble figure(RemedyObject object) {
        Double age = freshness.age();
        return age == null ? OptionalDouble.empty() : OptionalDouble.of(age);
    }

    @Override
    public Effect plan(RemedyObject object) {
        return new Effect(true, "It would run scheduled_refresh_bin_utilization()");
    }

    @Override
    public Effect apply(RemedyObject object, Order order) {
        String outcome = jdbc.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
        return switch (outcome) {
            case "REFRESHED" -> new Effect(true, "The utilization of all bins was computed anew");
            case "SKIPPED" -> new Effect(false, "Another session is computing it");
            default -> throw new IllegalStateException("The refresh failed; view_refreshes says why");
        };
    }
}
