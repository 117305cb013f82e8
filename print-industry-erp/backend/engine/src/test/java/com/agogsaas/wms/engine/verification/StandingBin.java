package com.agogsaas.wms.engine.verification;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.Dimensions;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A bin and what stands in it, in arithmetic that cannot overflow or round. */
final class StandingBin {

    private final Bin bin;
    private BigInteger volume;
    private BigInteger weight;
    private int lots;
    private final Set<Integer> materials = new HashSet<>();

    StandingBin(Bin bin) {
        this.bin = bin;
        volume = BigInteger.valueOf(bin.usedVolume().milliCubicFeet());
        weight = BigInteger.valueOf(bin.usedWeight().centiPounds());
        lots = bin.lotCount();
        if (bin.soleMaterial() != Bin.NO_MATERIAL) {
            materials.add(bin.soleMaterial());
        }
    }

    static StandingBin whenEmpty(Bin bin) {
        StandingBin standing = new StandingBin(bin);
        standing.volume = BigInteger.ZERO;
        standing.weight = BigInteger.ZERO;
        standing.lots = 0;
        standing.materials.clear();
        return standing;
    }

    void put(ReceivedLot lot) {
        volume = volume.add(BigInteger.valueOf(lot.volume().milliCubicFeet()));
        weight = weight.add(BigInteger.valueOf(lot.weight().centiPounds()));
        lots++;
        materials.add(lot.material());
    }

    /** The first rule against the lot, in words; empty when the bin takes it. */
    String refusal(ReceivedLot lot) {
        String unsuitable = unsuitable(bin, lot);
        if (!unsuitable.isEmpty()) {
            return unsuitable;
        }
        BigInteger newVolume = volume.add(BigInteger.valueOf(lot.volume().milliCubicFeet()));
        if (newVolume.compareTo(BigInteger.valueOf(bin.capacityVolume().milliCubicFeet())) > 0) {
            return "volume";
        }
        BigInteger newWeight = weight.add(BigInteger.valueOf(lot.weight().centiPounds()));
        if (newWeight.compareTo(BigInteger.valueOf(bin.capacityWeight().centiPounds())) > 0) {
            return "weight";
        }
        if (!PlainBlocks.hold(bin, lot)) {
            return "the room that its units need side by side";
        }
        if (bin.mixingRule() == MixingRule.SINGLE_LOT && lots > 0) {
            return "one lot at a time";
        }
        boolean otherMaterial = materials.stream().anyMatch(material -> material != lot.material());
        return bin.mixingRule() == MixingRule.SINGLE_MATERIAL && otherMaterial ? "one material at a time" : "";
    }

    /** Why the bin may not hold the lot whatever stands in it; empty when it may. */
    static String unsuitable(Bin bin, ReceivedLot lot) {
        if (!bin.open()) {
            return "being closed";
        }
        if (lot.allowedTypes().stream().noneMatch(type -> type == bin.type())) {
            return "its type";
        }
        if (!bin.securityZone().equals(lot.securityZone())) {
            return "its security zone";
        }
        return !temperatureSuits(bin, lot) ? "its temperature" : dimensionsSuit(bin, lot) ? "" : "its dimensions";
    }

    private static boolean temperatureSuits(Bin bin, ReceivedLot lot) {
        if (lot.requiredTemperature() == null) {
            return true;
        }
        return bin.temperature() != null
                && bin.temperature().minimum() >= lot.requiredTemperature().minimum()
                && bin.temperature().maximum() <= lot.requiredTemperature().maximum();
    }

    /** Tries all six ways to lay the unit down, or the two that keep it upright. */
    private static boolean dimensionsSuit(Bin bin, ReceivedLot lot) {
        Dimensions unit = lot.unitDimensions();
        Dimensions space = bin.dimensions();
        if (unit == null || space == null) {
            return true;
        }
        int[] edges = {unit.length(), unit.width(), unit.height()};
        int[][] ways = {{0, 1, 2}, {1, 0, 2}, {0, 2, 1}, {2, 0, 1}, {1, 2, 0}, {2, 1, 0}};
        return Arrays.stream(ways)
                .limit(lot.staysUpright() ? 2 : 6)
                .anyMatch(way -> edges[way[0]] <= space.length()
                        && edges[way[1]] <= space.width()
                        && edges[way[2]] <= space.height());
    }
}
