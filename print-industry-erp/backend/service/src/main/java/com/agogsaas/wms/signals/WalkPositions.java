package com.agogsaas.wms.signals;

import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.WalkRanks;
import com.agogsaas.wms.policy.FacilityPolicies;
import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.units.MaterialId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds which place on the pickers' walk befits each material of a facility, by its picks and the room that its stock
 * takes ({@link WalkRanks}).
 */
@Component
class WalkPositions {

    /** Lots never fit so well that bins are filled to the last; first fit leaves about a tenth of their room. */
    private static final double PACKED = 0.9;

    private static final double THOUSAND = 1000;

    private final RoomRepository rooms;
    private final FacilityPolicies policies;

    WalkPositions(RoomRepository rooms, FacilityPolicies policies) {
        this.rooms = rooms;
        this.policies = policies;
    }

    /**
     * The places, 0 at the beginning of the walk and 1 at its end, in thousandths; none where nothing was picked in the
     * window, where no picker passes any bin, or where nobody measured what is in stock. To be called in a transaction
     * of the tenant.
     *
     * @param counts all materials that lie in the facility or were picked there
     */
    Map<MaterialId, Double> of(Place place, List<PickCounts> counts) {
        FillFactors factors =
                policies.inForce(place.tenant(), place.facility()).policy().fillFactors();
        return of(counts, rooms.stock(place), room(rooms.alongTheWalk(place), factors));
    }

    private static double room(Map<LocationType, Double> inside, FillFactors factors) {
        return inside.entrySet().stream()
                .mapToDouble(bins -> bins.getValue()
                        * factors.perMille().getOrDefault(bins.getKey(), FillFactors.WHOLE)
                        / FillFactors.WHOLE)
                .sum();
    }

    /**
     * As above.
     *
     * @param stock what the stock of each material takes up, in ft3
     * @param walkRoom what goods may fill of all bins along the walk, in ft3
     */
    static Map<MaterialId, Double> of(List<PickCounts> counts, Map<MaterialId, Double> stock, double walkRoom) {
        double picks = 0;
        double picked = 0;
        for (PickCounts material : counts) {
            double room = stock.getOrDefault(material.material(), 0.0);
            if (material.window() > 0 && room > 0) {
                picks += material.window();
                picked += room;
            }
        }
        if (picks == 0 || walkRoom <= 0) {
            return Map.of();
        }
        double roomPerPick = picked / picks;
        double[] frequencies = counts.stream().mapToDouble(PickCounts::window).toArray();
        double[] room = counts.stream()
                .mapToDouble(material -> stock.getOrDefault(material.material(), roomPerPick * material.window()))
                .toArray();
        WalkRanks ranks = WalkRanks.of(frequencies, room, PACKED * walkRoom);
        Map<MaterialId, Double> positions = new HashMap<>();
        for (int material = 0; material < counts.size(); material++) {
            positions.put(counts.get(material).material(), Math.round(ranks.position(material) * THOUSAND) / THOUSAND);
        }
        return positions;
    }
}
