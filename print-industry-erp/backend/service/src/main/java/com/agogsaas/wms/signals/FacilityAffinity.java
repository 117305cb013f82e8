package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.MaterialId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is picked together in a facility, and where it lies. Immutable but for what it remembers having worked out. */
final class FacilityAffinity implements AisleAffinity {

    /** Nothing was computed yet. */
    static final FacilityAffinity NOT_COMPUTED = new FacilityAffinity(null, List.of(), 0, Layout.EMPTY);

    private final @Nullable SignalRun run;
    private final List<MaterialPair> pairs;
    private final Map<MaterialId, List<Partner>> partners;
    private final Layout layout;
    private final Map<MaterialId, Map<String, Double>> worked = new ConcurrentHashMap<>();

    /** @param closeness how much likelier it is in an order with the material, above 0 */
    private record Partner(MaterialId material, double closeness) {}

    /**
     * Where things are.
     *
     * @param aisles some bins of each aisle
     * @param places the bins that each material lies in
     * @param neighbourhoodFeet the walk at which a bin is no neighbour any more
     */
    record Layout(
            Map<String, List<StockPlace>> aisles, Map<MaterialId, List<StockPlace>> places, double neighbourhoodFeet) {
        static final Layout EMPTY = new Layout(Map.of(), Map.of(), 1);
    }

    /**
     * @param run the computation that it came of, or null for none
     * @param pairs those that most orders ask for first
     * @param maxPartners of each material, the closest ones
     */
    FacilityAffinity(@Nullable SignalRun run, List<MaterialPair> pairs, int maxPartners, Layout layout) {
        this.run = run;
        this.pairs = pairs;
        this.layout = layout;
        this.partners = new HashMap<>();
        for (MaterialPair pair : pairs) {
            add(pair.first(), new Partner(pair.second(), pair.counts().closenessOfSecond()));
            add(pair.second(), new Partner(pair.first(), pair.counts().closenessOfFirst()));
        }
        partners.replaceAll((material, of) -> of.stream()
                .sorted(Comparator.comparingDouble(Partner::closeness).reversed())
                .limit(maxPartners)
                .toList());
    }

    private void add(MaterialId material, Partner partner) {
        if (partner.closeness() > 0) {
            partners.computeIfAbsent(material, unseen -> new ArrayList<>()).add(partner);
        }
    }

    /** The computation that it came of, or null for none. */
    @Nullable
    SignalRun run() {
        return run;
    }

    /** All pairs, those that most orders ask for first. */
    List<MaterialPair> pairs() {
        return pairs;
    }

    @Override
    public Map<String, Double> nearPartnersOf(MaterialId material) {
        List<Partner> of = partners.get(material);
        return of == null ? Map.of() : worked.computeIfAbsent(material, unseen -> nearPartners(of));
    }

    private Map<String, Double> nearPartners(List<Partner> of) {
        double all = of.stream().mapToDouble(Partner::closeness).sum();
        Map<String, Double> near = new HashMap<>();
        layout.aisles().forEach((aisle, bins) -> {
            double share = 0;
            for (Partner partner : of) {
                share += partner.closeness()
                        / all
                        * nearness(bins, layout.places().getOrDefault(partner.material(), List.of()));
            }
            if (share > 0) {
                near.put(aisle, Math.min(1, share));
            }
        });
        return Map.copyOf(near);
    }

    /** 1 where goods lie beside every bin of an aisle, 0 where they lie outside of all neighbourhoods. */
    private double nearness(List<StockPlace> bins, List<StockPlace> goods) {
        double sum = 0;
        for (StockPlace bin : bins) {
            double nearest = Double.POSITIVE_INFINITY;
            for (StockPlace other : goods) {
                nearest = Math.min(nearest, bin.feetTo(other));
            }
            sum += Math.max(0, 1 - nearest / layout.neighbourhoodFeet());
        }
        return sum / bins.size();
    }
}
