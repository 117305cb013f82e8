package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lot that needs a bin.
 *
 * @param material index of its material among the request's materials, as used by {@link BinColumns}; lots with the
 *     same index consolidate
 * @param volume what the whole lot takes up
 * @param weight what the whole lot weighs
 * @param unitDimensions outer size of one unit, or null where nobody measured it: then the dimensions are not checked
 * @param staysUpright whether its units must not be turned onto another face
 * @param abcClass how often its material is picked
 * @param picksPerDay order lines for its material per day, 0 or more
 * @param requiredTemperature the temperatures that it tolerates, or null where any will do
 * @param securityZone the security zone that its material belongs in
 * @param allowedTypes the kinds of bin that it may go to, at least one
 */
public record ReceivedLot(
        int material,
        Volume volume,
        Mass weight,
        @Nullable Dimensions unitDimensions,
        boolean staysUpright,
        AbcClass abcClass,
        double picksPerDay,
        @Nullable TemperatureRange requiredTemperature,
        String securityZone,
        Set<LocationType> allowedTypes) {

    public ReceivedLot {
        if (material < 0) {
            throw new IllegalArgumentException("A lot's material has an index of 0 or more, not " + material);
        }
        if (!(picksPerDay >= 0 && picksPerDay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Picks per day are 0 or more and finite, not " + picksPerDay);
        }
        if (allowedTypes.isEmpty()) {
            throw new IllegalArgumentException("A lot may go to at least one kind of bin");
        }
        allowedTypes = Set.copyOf(allowedTypes);
    }
}
