package com.agogsaas.wms.demo;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import org.jspecify.annotations.Nullable;

/**
 * One bin of the plant.
 *
 * @param capacity length times width times height, rounded down to a thousandth of a cubic foot
 * @param pickSequence place on the pickers' walk from 1 on, or null where they do not walk past
 * @param xFeet distance of its middle from the western wall
 * @param yFeet distance of its middle from the dock doors
 * @param blockedReason why it takes no goods, or null when it does
 */
record DemoBin(
        String locationId,
        String locationCode,
        Zone zone,
        String aisle,
        String rack,
        String shelf,
        LocationType type,
        AbcClass abcClass,
        Dimensions size,
        Volume capacity,
        Mass rating,
        @Nullable Integer pickSequence,
        double xFeet,
        double yFeet,
        MixingRule mixingRule,
        @Nullable String blockedReason) {}
