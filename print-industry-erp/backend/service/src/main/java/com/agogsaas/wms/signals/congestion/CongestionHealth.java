package com.agogsaas.wms.signals.congestion;

import com.agogsaas.wms.health.EveryProcessRemedy;
import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * Whether the figures in this process's memory are fresh, and what to do when they are not. Left out while nobody asks
 * for any, since then none are kept.
 */
@Component
class CongestionHealth implements HealthCheck, EveryProcessRemedy {

    private final CongestionSettings settings;
    private final AisleCongestion congestion;

    CongestionHealth(CongestionSettings settings, AisleCongestion congestion) {
        this.settings = settings;
        this.congestion = congestion;
    }

    @Override
    public HealthCheckName name() {
        return HealthCheckName.AISLE_CONGESTION;
    }

    @Override
    public boolean isOn() {
        return settings.enabled();
    }

    @Override
    public Optional<Reading> ofService() {
        return congestion.oldest().map(this::judged);
    }

    @Override
    public boolean differsByFacility() {
        return true;
    }

    @Override
    public Optional<Reading> ofFacility(TenantId tenant, FacilityId facility) {
        return congestion.age(tenant, facility).map(this::judged);
    }

    private Reading judged(Duration age) {
        return name().judge(lateness(age), "Read " + age.toSeconds() + " s ago");
    }

    /** Seconds since they should have been read again. */
    private double lateness(Duration age) {
        return Math.max(0, age.minus(settings.refreshEvery()).toMillis() / 1_000.0);
    }

    @Override
    public RemediationAction action() {
        return RemediationAction.CLEAR_CONGESTION;
    }

    @Override
    public OptionalDouble figure(RemedyObject object) {
        return age(object).map(age -> OptionalDouble.of(lateness(age))).orElseGet(OptionalDouble::empty);
    }

    private Optional<Duration> age(RemedyObject object) {
        return object.tenant() == null || object.facility() == null
                ? congestion.oldest()
                : congestion.age(object.tenant(), object.facility());
    }

    @Override
    public Effect plan(RemedyObject object) {
        return settings.enabled()
                ? new Effect(true, "It would have every process forget how crowded aisles are, and read it anew")
                : off();
    }

    @Override
    public Effect apply(RemedyObject object, Order order) {
        if (!settings.enabled()) {
            return off();
        }
        if (object.tenant() == null || object.facility() == null) {
            congestion.rereadAll();
        } else {
            CongestionReading unused = congestion.reread(object.tenant(), object.facility());
        }
        return new Effect(
                true, "How crowded aisles are was forgotten and read anew here; other processes follow within seconds");
    }

    /** What nobody asks this process about is not in its memory either. */
    @Override
    public void follow(RemedyObject object) {
        if (object.tenant() == null || object.facility() == null) {
            congestion.rereadAll();
        } else if (age(object).isPresent()) {
            CongestionReading unused = congestion.reread(object.tenant(), object.facility());
        }
    }

    private static Effect off() {
        return new Effect(false, "Congestion is off by CONGESTION_ENABLED");
    }
}
