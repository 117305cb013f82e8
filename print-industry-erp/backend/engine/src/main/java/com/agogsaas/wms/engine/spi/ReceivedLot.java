package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import java.math.BigInteger;
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
 * @param units what it consists of, or null where its quantity is not a whole number of units: then it stays in one
 *     piece, and nobody knows what is lifted
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
        Set<LocationType> allowedTypes,
        @Nullable StockingUnits units) {

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

    /** A lot of which nobody knows what units it consists of. */
    public ReceivedLot(
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
        this(
                material,
                volume,
                weight,
                unitDimensions,
                staysUpright,
                abcClass,
                picksPerDay,
                requiredTemperature,
                securityZone,
                allowedTypes,
                null);
    }

    /** How many of its units go where this much room is left, none to all of them. */
    public long unitsWithin(long freeMilliCubicFeet, long freeCentiPounds) {
        StockingUnits whole = requireUnits();
        if (freeMilliCubicFeet < 0 || freeCentiPounds < 0) {
            return 0;
        }
        return Math.min(
                share(whole.count(), freeMilliCubicFeet, volume.milliCubicFeet()),
                share(whole.count(), freeCentiPounds, weight.centiPounds()));
    }

    /** A lot of so many of its units; what it needs is rounded up. */
    public ReceivedLot part(long unitCount) {
        StockingUnits whole = requireUnits();
        return new ReceivedLot(
                material,
                new Volume(proportion(volume.milliCubicFeet(), unitCount, whole.count())),
                new Mass(proportion(weight.centiPounds(), unitCount, whole.count())),
                unitDimensions,
                staysUpright,
                abcClass,
                picksPerDay,
                requiredTemperature,
                securityZone,
                allowedTypes,
                new StockingUnits(unitCount, whole.separable()));
    }

    private StockingUnits requireUnits() {
        if (units == null) {
            throw new IllegalStateException("Only a lot of whole units has parts");
        }
        return units;
    }

    /** How many of {@code count} units fit where all of them together need {@code needed}. */
    private static long share(long count, long free, long needed) {
        return free >= needed
                ? count
                : Math.multiplyHigh(count, free) == 0 && count * free >= 0
                        ? count * free / needed
                        : exactly(count, free)
                                .divide(BigInteger.valueOf(needed))
                                .longValueExact();
    }

    private static long proportion(long total, long part, long whole) {
        BigInteger[] quotient = exactly(total, part).divideAndRemainder(BigInteger.valueOf(whole));
        return quotient[0].longValueExact() + quotient[1].signum();
    }

    private static BigInteger exactly(long first, long second) {
        return BigInteger.valueOf(first).multiply(BigInteger.valueOf(second));
    }
}
