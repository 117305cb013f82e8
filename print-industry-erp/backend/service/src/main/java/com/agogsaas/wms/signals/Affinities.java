package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.SignalRunRepository.Computed;
import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is picked together in each facility, kept in memory: asking costs no statement. It is as fresh as the last
 * {@link #reload}, which every process does in the background.
 */
@Component
public class Affinities {

    /** Bins of an aisle that stand for all of it. */
    private static final int BINS_PER_AISLE = 16;

    private final AffinitySettings settings;
    private final SignalRunRepository runs;
    private final AffinityRepository affinities;
    private final PlaceRepository places;
    private final TenantTransactions transactions;
    private final Map<Place, FacilityAffinity> kept = new ConcurrentHashMap<>();

    Affinities(
            AffinitySettings settings,
            SignalRunRepository runs,
            AffinityRepository affinities,
            PlaceRepository places,
            TenantTransactions transactions) {
        this.settings = settings;
        this.runs = runs;
        this.affinities = affinities;
        this.places = places;
        this.transactions = transactions;
    }

    /** What is known of a facility; nothing where affinity is switched off. */
    public AisleAffinity of(TenantId tenant, FacilityId facility) {
        return find(new Place(tenant, facility));
    }

    FacilityAffinity find(Place place) {
        return kept.getOrDefault(place, FacilityAffinity.NOT_COMPUTED);
    }

    /** Reads what was computed since the last time, by whichever process. */
    synchronized void reload() {
        if (!settings.enabled()) {
            return;
        }
        List<Computed> computed = runs.computed(Signal.AFFINITY);
        kept.keySet().retainAll(computed.stream().map(Computed::place).toList());
        for (Computed facility : computed) {
            SignalRun known = find(facility.place()).run();
            if (known == null || !known.computedAt().equals(facility.at())) {
                kept.put(facility.place(), load(facility.place()));
            }
        }
    }

    private FacilityAffinity load(Place place) {
        return transactions.readingOneStateInTenant(place.tenant(), () -> {
            SignalRun run = runs.find(place, Signal.AFFINITY).orElse(null);
            List<MaterialPair> pairs = affinities.list(place);
            Set<MaterialId> paired = new HashSet<>();
            pairs.stream()
                    .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                    .forEach(paired::add);
            FacilityAffinity.Layout layout = pairs.isEmpty()
                    ? FacilityAffinity.Layout.EMPTY
                    : new FacilityAffinity.Layout(
                            places.aisles(place, BINS_PER_AISLE),
                            places.placesOf(place, paired),
                            settings.neighbourhoodFeet());
            return new FacilityAffinity(run, pairs, settings.maxPartners(), layout);
        });
    }
}
