package com.agogsaas.wms.signals.congestion;

import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * How crowded aisles are. A facility is read when it is asked about first, and from then on in the background for as
 * long as somebody goes on asking, so that a request finds the figures in memory.
 */
@Service
public class AisleCongestion {

    /** A facility that nobody asked about for so long is not read any more. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** Figures that could not be read again for so many turns say nothing about now. */
    private static final int TURNS_TO_GROW_OLD = 8;

    private final CongestionSettings settings;
    private final CongestionRepository repository;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    AisleCongestion(
            CongestionSettings settings,
            CongestionRepository repository,
            TenantTransactions transactions,
            Clock clock) {
        this.settings = settings;
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Place(TenantId tenant, FacilityId facility) {}

    private record Kept(CongestionReading reading, Instant askedAt) {}

    /**
     * The figures in memory; {@link CongestionReading#UNKNOWN} where they are off, or older than they should be because
     * the database could not be read.
     */
    public CongestionReading now(TenantId tenant, FacilityId facility) {
        if (!settings.enabled()) {
            return CongestionReading.UNKNOWN;
        }
        Instant now = clock.instant();
        Kept found = kept.compute(
                new Place(tenant, facility),
                (place, before) -> new Kept(before == null ? read(place) : before.reading(), now));
        boolean old = found.reading()
                .readAt()
                .plus(settings.refreshEvery().multipliedBy(TURNS_TO_GROW_OLD))
                .isBefore(now);
        return old ? CongestionReading.UNKNOWN : found.reading();
    }

    /**
     * Reads a facility's figures again: for when they are doubted. Those in memory stay, and grow old, where that
     * fails.
     *
     * @return what they are now; {@link CongestionReading#UNKNOWN} where they are off
     */
    public CongestionReading reread(TenantId tenant, FacilityId facility) {
        if (!settings.enabled()) {
            return CongestionReading.UNKNOWN;
        }
        Place place = new Place(tenant, facility);
        CongestionReading reading = read(place);
        kept.put(place, new Kept(reading, clock.instant()));
        return reading;
    }

    /** Reads again every facility that somebody has asked about lately. */
    void rereadAll() {
        for (Place place : List.copyOf(kept.keySet())) {
            CongestionReading reading = read(place);
            kept.computeIfPresent(place, (same, before) -> new Kept(reading, before.askedAt()));
        }
    }

    /** How old the oldest figures in memory are; empty without any, which is no fault. */
    Optional<Duration> oldest() {
        return kept.values().stream()
                .map(each -> each.reading().readAt())
                .min(Comparator.naturalOrder())
                .map(readAt -> Duration.between(readAt, clock.instant()));
    }

    /** How old a facility's figures in memory are; empty without any. Does not count as asking. */
    Optional<Duration> age(TenantId tenant, FacilityId facility) {
        return Optional.ofNullable(kept.get(new Place(tenant, facility)))
                .map(found -> Duration.between(found.reading().readAt(), clock.instant()));
    }

    /** Reads again what somebody has asked about lately. */
    void refresh() {
        Instant longAgo = clock.instant().minus(FORGOTTEN_AFTER);
        kept.values().removeIf(each -> each.askedAt().isBefore(longAgo));
        rereadAll();
    }

    private CongestionReading read(Place place) {
        return new CongestionReading(
                clock.instant(),
                transactions.readingInTenant(place.tenant(), () -> repository.read(place.tenant(), place.facility())));
    }
}
