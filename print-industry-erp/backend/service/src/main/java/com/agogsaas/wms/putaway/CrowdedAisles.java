package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.signals.congestion.AisleCongestion;
import com.agogsaas.wms.signals.congestion.AisleLoad;
import com.agogsaas.wms.units.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Tells the engine how crowded aisles are, in the engine's terms. */
@Component
class CrowdedAisles {

    private final AisleCongestion congestion;

    CrowdedAisles(AisleCongestion congestion) {
        this.congestion = congestion;
    }

    /** Where nobody is at work, or nobody counts them, all aisles are alike: then nothing is said. */
    AisleSignals of(TenantId tenant, FacilitySnapshot facility) {
        List<AisleLoad> loads = congestion.now(tenant, facility.facility()).aisles();
        if (loads.isEmpty()) {
            return AisleSignals.NONE;
        }
        double[] crowding = new double[0];
        for (AisleLoad load : loads) {
            OptionalInt aisle = facility.findAisle(load.aisle());
            if (aisle.isPresent()) {
                if (aisle.getAsInt() >= crowding.length) {
                    crowding = Arrays.copyOf(crowding, aisle.getAsInt() + 1);
                }
                crowding[aisle.getAsInt()] = load.penalty();
            }
        }
        return new AisleSignals(crowding, Map.of());
    }
}
