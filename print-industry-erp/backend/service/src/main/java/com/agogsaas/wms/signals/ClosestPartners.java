package com.agogsaas.wms.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps of all pairs those that say most: each item's closest partners. */
final class ClosestPartners {

    private ClosestPartners() {}

    /** An item's partner, with how close it is. */
    private record Partner(CoPick pair, double closeness) {}

    /**
     * The pairs that are among the closest of either item, in the order in which they were given.
     *
     * @param pairs all of them with enough support
     * @param maxPartners how many an item has on its own account at most; it may be a partner of more
     * @param minimumLift pairs below are nobody's partners
     */
    static List<CoPick> of(List<CoPick> pairs, int maxPartners, double minimumLift) {
        Map<Integer, List<Partner>> partners = new HashMap<>();
        for (CoPick pair : pairs) {
            if (pair.lift() >= minimumLift && pair.lift() > 1) {
                partners.computeIfAbsent(pair.first(), item -> new ArrayList<>())
                        .add(new Partner(pair, pair.counts().closenessOfSecond()));
                partners.computeIfAbsent(pair.second(), item -> new ArrayList<>())
                        .add(new Partner(pair, pair.counts().closenessOfFirst()));
            }
        }
        Set<CoPick> kept = new HashSet<>();
        for (List<Partner> ofItem : partners.values()) {
            ofItem.stream()
                    .sorted(Comparator.comparingDouble(Partner::closeness).reversed())
                    .limit(maxPartners)
                    .forEach(partner -> kept.add(partner.pair()));
        }
        return pairs.stream().filter(kept::contains).toList();
    }
}
