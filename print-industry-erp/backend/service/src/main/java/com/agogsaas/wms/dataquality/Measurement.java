package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a material as somebody measured it; at least one of volume, weight and edges is there.
 *
 * @param lot the lot that it was taken from
 * @param cubicFeet null where the volume was not measured by itself
 */
record Measurement(
        FacilityId facility,
        MaterialId material,
        @Nullable String lot,
        @Nullable BigDecimal cubicFeet,
        @Nullable BigDecimal weightLbs,
        @Nullable Edges edges,
        MeasurementMethod method,
        @Nullable String notes,
        String measuredBy) {

    /**
     * The volume to compare with master data. Edges say something of the volume only where master data know no volume
     * of their own: a roll is not the box around it.
     */
    @Nullable
    BigDecimal comparableCubicFeet(MasterData master) {
        return cubicFeet == null && edges != null && master.statedCubicFeet() == null ? edges.cubicFeet() : cubicFeet;
    }
}
