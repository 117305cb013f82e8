package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.units.MaterialId;
import java.util.HashMap;
import java.util.Map;

/** Tells the engine what is known of a facility's aisles, by the indexes that it computes on. */
final class PlacementSignals {

    private static final double[] NOBODY_COUNTS = {};

    private PlacementSignals() {}

    static AisleSignals of(PutawayBatch batch, BatchContext context, FacilitySnapshot facility) {
        Map<MaterialId, Integer> indexes = facility.indexesOf(batch.materials());
        Map<Integer, double[]> affinity = new HashMap<>();
        for (MaterialId material : batch.materials()) {
            Map<String, Double> near = context.affinity().nearPartnersOf(material);
            Integer index = indexes.get(material);
            if (!near.isEmpty() && index != null) {
                affinity.put(index, byIndex(near, facility.aisles()));
            }
        }
        return affinity.isEmpty() ? AisleSignals.NONE : new AisleSignals(NOBODY_COUNTS, affinity);
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
