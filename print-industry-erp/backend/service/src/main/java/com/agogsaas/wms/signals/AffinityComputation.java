package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.OrderDay.Mark;
import com.agogsaas.wms.signals.SignalRunRepository.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Finds out which materials a facility's orders ask for together.
 *
 * <p>A day's orders are read once and kept; from then on only the days are read in which a pick was added or taken
 * back, and where there is none, nothing is searched. What is kept is nothing but a copy: another process that takes
 * over begins with an empty one.
 */
@Component
class AffinityComputation implements SignalComputation {

    private final AffinitySettings settings;
    private final OrderRepository orders;
    private final AffinityRepository affinities;
    private final SignalRunRepository runs;
    private final Clock clock;
    private final Map<Place, OrderWindow> windows = new ConcurrentHashMap<>();

    AffinityComputation(
            AffinitySettings settings,
            OrderRepository orders,
            AffinityRepository affinities,
            SignalRunRepository runs,
            Clock clock) {
        this.settings = settings;
        this.orders = orders;
        this.affinities = affinities;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Signal signal() {
        return Signal.AFFINITY;
    }

    @Override
    public boolean isWanted() {
        return settings.enabled();
    }

    @Override
    public SignalRun compute(Place place) {
        Instant now = clock.instant();
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(settings.windowDays());
        OrderWindow window = windows.computeIfAbsent(place, unseen -> new OrderWindow());
        synchronized (window) {
            Map<LocalDate, Mark> marks = orders.marks(place, from);
            boolean changed = window.retain(marks);
            Set<LocalDate> outdated = window.outdated(marks);
            if (!outdated.isEmpty()) {
                orders.read(place, outdated, marks, window);
                changed = true;
            }
            SignalRun before =
                    changed ? null : runs.find(place, Signal.AFFINITY).orElse(null);
            return before == null ? search(place, window, from, now) : again(before, from, now);
        }
    }

    private SignalRun search(Place place, OrderWindow window, LocalDate from, Instant now) {
        Baskets baskets = window.baskets();
        List<CoPick> found = new ArrayList<>();
        AffinityMiner.mine(
                baskets, settings.minimumSupportOf(baskets.count()), settings.maxOrderMaterials(), found::add);
        List<MaterialPair> pairs = ClosestPartners.of(found, settings.maxPartners(), settings.minimumLift()).stream()
                .map(pair ->
                        MaterialPair.of(window.material(pair.first()), window.material(pair.second()), pair.counts()))
                .toList();
        affinities.replace(place, pairs);
        return new SignalRun(now, startOf(from), baskets.count(), pairs.size(), Duration.between(now, clock.instant()));
    }

    private SignalRun again(SignalRun before, LocalDate from, Instant now) {
        return new SignalRun(
                now, startOf(from), before.observations(), before.results(), Duration.between(now, clock.instant()));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
