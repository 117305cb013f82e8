package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.signals.PickVelocity;
import com.agogsaas.wms.signals.congestion.AisleCongestion;
import com.agogsaas.wms.signals.congestion.AisleLoad;
import com.agogsaas.wms.units.MaterialId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the engine what is known of a facility's aisles, by the indexes that it computes on. */
@Component
class PlacementSignals {

    private final AisleCongestion congestion;

    PlacementSignals(AisleCongestion congestion) {
        this.congestion = congestion;
    }

    /** @param materials the index of each material of the batch, as the facility's bins use it */
    AisleSignals of(
            PutawayBatch batch, BatchContext context, FacilitySnapshot facility, Map<MaterialId, Integer> materials) {
        double[] crowding = crowding(batch, facility);
        Map<Integer, double[]> affinity = affinity(context, facility, materials);
        return new AisleSignals(crowding, affinity, walkPositions(context, materials));
    }

    private static Map<Integer, Double> walkPositions(BatchContext context, Map<MaterialId, Integer> materials) {
        Map<Integer, Double> positions = new HashMap<>();
        materials.forEach((material, index) -> {
            PickVelocity velocity = context.velocities().get(material);
            if (velocity != null && velocity.walkPosition() != null) {
                positions.put(index, velocity.walkPosition());
            }
        });
        return positions;
    }

    /** Where nobody is at work, or nobody counts them, all aisles are alike: then nothing is said. */
    private double[] crowding(PutawayBatch batch, FacilitySnapshot facility) {
        List<AisleLoad> loads =
                congestion.now(batch.tenant(), facility.facility()).aisles();
        return loads.isEmpty()
                ? new double[0]
                : byIndex(
                        loads.stream().collect(Collectors.toMap(AisleLoad::aisle, AisleLoad::penalty)),
                        facility.aisles());
    }

    private static Map<Integer, double[]> affinity(
            BatchContext context, FacilitySnapshot facility, Map<MaterialId, Integer> materials) {
        Map<Integer, double[]> affinity = new HashMap<>();
        materials.forEach((material, index) -> {
            Map<String, Double> near = context.affinity().nearPartnersOf(material);
            if (!near.isEmpty()) {
                affinity.put(index, byIndex(near, facility.aisles()));
            }
        });
        return affinity;
    }

    /** Aisles that the facility does not have any more are left out. */
    private static double[] byIndex(Map<String, Double> byName, Map<String, Integer> aisles) {
        double[] values = new double[aisles.size()];
        byName.forEach((name, value) -> {
            Integer aisle = aisles.get(name);
            if (aisle != null) {
                values[aisle] = value;
            }
        });
        return values;
    }
}
