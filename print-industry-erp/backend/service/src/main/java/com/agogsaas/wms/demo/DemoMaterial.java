package com.agogsaas.wms.demo;

import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One material of the plant.
 *
 * @param unitVolume of the box around one unit
 * @param tolerated the temperatures that it tolerates, or null where any will do
 * @param zones where it is kept, the usual zone first
 */
record DemoMaterial(
        String materialId,
        String materialCode,
        String description,
        MaterialKind kind,
        Dimensions unitSize,
        Volume unitVolume,
        Mass unitWeight,
        boolean staysUpright,
        @Nullable TemperatureRange tolerated,
        List<Zone> zones) {

    String securityZone() {
        return zones.get(0).securityZone();
    }

    boolean mayLieIn(DemoBin bin) {
        TemperatureRange kept = bin.zone().temperature();
        return bin.blockedReason() == null
                && bin.zone().securityZone().equals(securityZone())
                && (tolerated == null || (kept != null && tolerated.contains(kept)))
                && unitSize.fitsInto(bin.size(), staysUpright);
    }
}
