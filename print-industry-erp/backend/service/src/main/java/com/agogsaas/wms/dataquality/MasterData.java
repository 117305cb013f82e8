package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What master data say of one unit of a material.
 *
 * @param statedCubicFeet the volume that is written there; null where there is none, so that it follows from the edges
 */
record MasterData(
        @Nullable BigDecimal statedCubicFeet,
        @Nullable BigDecimal weightLbs,
        @Nullable Edges edges) {

    /** The volume that everyone reckons with, in cubic feet. */
    @Nullable
    BigDecimal cubicFeet() {
        return statedCubicFeet == null && edges != null ? edges.cubicFeet() : statedCubicFeet;
    }
}
