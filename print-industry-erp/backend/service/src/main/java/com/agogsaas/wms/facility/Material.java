package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TemperatureRange;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What master data say of a material.
 *
 * @param materialId its identifier
 * @param unitCubicFeet what one unit takes up, or null where nobody measured it
 * @param unitWeightLbs what one unit weighs in pounds, or null where nobody weighed it
 * @param unitDimensions outer size of one unit, or null where nobody measured it
 * @param staysUpright whether its units must not be turned onto another face
 * @param separable whether one lot of it may lie in several bins
 * @param abcClass how often it is picked
 * @param temperature the temperatures that it tolerates, or null where any will do
 * @param securityZone the security zone that it belongs in
 */
public record Material(
        MaterialId materialId,
        @Nullable BigDecimal unitCubicFeet,
        @Nullable BigDecimal unitWeightLbs,
        @Nullable Dimensions unitDimensions,
        boolean staysUpright,
        boolean separable,
        AbcClass abcClass,
        @Nullable TemperatureRange temperature,
        String securityZone) {}
