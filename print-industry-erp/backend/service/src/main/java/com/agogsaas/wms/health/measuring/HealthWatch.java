package com.agogsaas.wms.health.measuring;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.HealthReport;
import com.agogsaas.wms.health.HealthSettings;
import com.agogsaas.wms.health.Reading;
import com.agogsaas.wms.scheduling.ProcessJob;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How the service and its facilities are, kept in memory: whoever asks is answered at once, however slow a check is. A
 * facility is looked at when it is asked about first, and from then on for as long as somebody goes on asking.
 */
@Service
public class HealthWatch implements ProcessJob {

    /** A facility that nobody asked about for so long is not looked at any more. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    /** Longer than a turn takes whose every check runs out of time. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private final HealthSettings settings;
    private final HealthMeasurement measurement;
    private final Facilities facilities;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();
    private volatile @Nullable HealthReport service;

    HealthWatch(
            HealthSettings settings,
            HealthMeasurement measurement,
            Facilities facilities,
            TenantTransactions transactions,
            Clock clock) {
        this.settings = settings;
        this.measurement = measurement;
        this.facilities = facilities;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Place(TenantId tenant, FacilityId facility) {}

    private record Kept(HealthReport report, Instant askedAt) {}

    /** The service as a whole. Nothing of it is about one tenant. */
    public HealthReport service() {
        HealthReport report = service;
        return outdated(report == null ? first() : report);
    }

    /**
     * A facility of a tenant.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} unless the tenant has this facility in use
     */
    public HealthReport facility(TenantId tenant, FacilityId facility) {
        Instant now = clock.instant();
        Kept found = kept.compute(
                new Place(tenant, facility),
                (place, before) -> new Kept(before == null ? lookFirst(place) : before.report(), now));
        return outdated(found.report());
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public Duration period() {
        return settings.measureEvery();
    }

    @Override
    public void run() {
        HealthReport measured = measurement.service();
        service = measured;
        Instant longAgo = clock.instant().minus(FORGOTTEN_AFTER);
        kept.values().removeIf(each -> each.askedAt().isBefore(longAgo));
        for (Place place : List.copyOf(kept.keySet())) {
            HealthReport report = measurement.facility(place.tenant(), place.facility(), measured);
            kept.computeIfPresent(place, (same, before) -> new Kept(report, before.askedAt()));
        }
    }

    private synchronized HealthReport first() {
        if (service == null) {
            service = measurement.service();
        }
        return Objects.requireNonNull(service);
    }

    private HealthReport lookFirst(Place place) {
        transactions.readingInTenant(place.tenant(), () -> {
            facilities.require(place.tenant(), place.facility());
            return null;
        });
        return measurement.facility(place.tenant(), place.facility(), service());
    }

    /** All that is done here is to ask the database: when no answer has come for long, it is the database. */
    private HealthReport outdated(HealthReport report) {
        Duration age = Duration.between(report.measuredAt(), clock.instant());
        if (age.compareTo(settings.measureEvery().multipliedBy(2).plus(LONGEST_TURN)) < 0) {
            return report;
        }
        String since = " since " + age.toSeconds() + " s";
        return new HealthReport(report.checks().stream()
                .map(check -> new CheckResult(check.name(), withoutAnswer(check.name(), since), check.measuredAt()))
                .toList());
    }

    private static Reading withoutAnswer(HealthCheckName name, String since) {
        return name == HealthCheckName.DATABASE_CONNECTION
                ? name.failing(null, "The database has not answered" + since)
                : name.unknown("Nobody could look" + since);
    }
}
