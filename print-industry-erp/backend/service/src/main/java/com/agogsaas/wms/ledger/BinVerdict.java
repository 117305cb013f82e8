package com.agogsaas.wms.ledger;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a locked bin takes one more lot, and if not, every rule against it.
 *
 * @param freeVolume what is left of its volume in 0.001 ft3; below zero where it is overfull already
 * @param freeWeight what is left of its weight rating in 0.01 lb; below zero where it is overloaded already
 * @param broken the rules that it breaks
 */
record BinVerdict(LockedBin bin, long freeVolume, long freeWeight, List<BrokenRule> broken) {

    /** As much as the table of capacity failures takes. */
    private static final double MOST_OVERFLOW = 1_000_000_000_000.0;

    BinVerdict {
        broken = List.copyOf(broken);
    }

    static BinVerdict of(LockedBin bin, OpenRecommendation lot, List<BrokenRule> knownBefore) {
        long freeVolume =
                bin.capacityVolume().milliCubicFeet() - bin.usedVolume().milliCubicFeet();
        long freeWeight = bin.capacityWeight().centiPounds() - bin.usedWeight().centiPounds();
        List<BrokenRule> broken = new ArrayList<>();
        if (!bin.open()) {
            broken.add(BrokenRule.of("BLOCKED"));
        }
        knownBefore.stream().filter(rule -> !rule.rule().equals("BLOCKED")).forEach(broken::add);
        if (!bin.mayMix(List.of(lot.material()))) {
            broken.add(BrokenRule.of("LOT_MIXING"));
        }
        if (lot.weight().centiPounds() > freeWeight) {
            broken.add(lacking("WEIGHT", lot.weight().centiPounds() - freeWeight, 2, "POUNDS"));
        }
        if (lot.volume().milliCubicFeet() > freeVolume) {
            broken.add(lacking("VOLUME", lot.volume().milliCubicFeet() - freeVolume, 3, "CUBIC_FEET"));
        }
        return new BinVerdict(bin, freeVolume, freeWeight, broken);
    }

    boolean takesLot() {
        return broken.isEmpty();
    }

    /** Whether nothing but its size or strength speaks against it. */
    boolean onlyLacksCapacity() {
        return broken.stream().allMatch(BrokenRule::ofCapacity);
    }

    CodedException refusal() {
        return new CodedException(
                ErrorCode.BIN_CANNOT_TAKE_LOT,
                "Bin " + bin.location() + " cannot take the lot: " + sentence(),
                Map.of("violations", broken.stream().map(BrokenRule::details).toList()));
    }

    String sentence() {
        return broken.stream().map(BrokenRule::toString).collect(Collectors.joining(", "));
    }

    /**
     * By how much the lot takes the bin over its limit, in percent of the resource that is worse off, at most
     * {@value #MOST_OVERFLOW}; so much, too, for any lot in a bin of no capacity.
     */
    double overflowPercentage(Volume volume, Mass weight) {
        double ofVolume = percentage(
                volume.milliCubicFeet() - freeVolume, bin.capacityVolume().milliCubicFeet());
        double ofWeight = percentage(
                weight.centiPounds() - freeWeight, bin.capacityWeight().centiPounds());
        return Math.max(ofVolume, ofWeight);
    }

    private static double percentage(long over, long capacity) {
        if (over <= 0) {
            return 0;
        }
        return capacity == 0 ? MOST_OVERFLOW : Math.min(MOST_OVERFLOW, 100.0 * over / capacity);
    }

    private static BrokenRule lacking(String rule, long missing, int decimals, String unit) {
        return new BrokenRule(rule, BigDecimal.valueOf(missing, decimals), unit);
    }
}
