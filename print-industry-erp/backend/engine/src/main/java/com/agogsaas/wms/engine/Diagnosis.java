package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.ArrayList;
import java.util.List;

/** Says why a lot has no bin, and why a bin does not take a lot. The slow path: nothing here is asked per candidate. */
final class Diagnosis {

    private final BinColumns bins;

    Diagnosis(BinColumns bins) {
        this.bins = bins;
    }

    /** Every rule that the bin fails as the facility stands in {@code occupancy}. */
    Explanation explain(ReceivedLot lot, int bin, Occupancy occupancy) {
        List<Violation> violations = new ArrayList<>(kindViolations(bins.kind(bins.kindOf(bin)), lot));
        if (!occupancy.toleratesMixing(bin, lot)) {
            violations.add(new Violation(Constraint.LOT_MIXING, 0));
        }
        addCapacityViolations(violations, lot, occupancy.freeVolume(bin), occupancy.freeWeight(bin));
        return new Explanation(violations);
    }

    /**
     * Why the lot has no bin once the plan in {@code after} stands.
     *
     * @param before the facility before the batch
     */
    LotOutcome.Unplaced unplaced(ReceivedLot lot, Occupancy before, Occupancy after) {
        if (bins.count() == 0) {
            return new LotOutcome.Unplaced(UnplacedReason.NO_BINS, Constraint.LOCATION_TYPE, Volume.ZERO, Mass.ZERO);
        }
        UnplacedReason reason = reason(lot, before);
        return switch (reason) {
            case NO_BINS, NO_SUITABLE_BIN, LARGER_THAN_ANY_BIN -> nearestKind(reason, lot);
            case NO_ROOM_LEFT -> nearestBin(reason, lot, before);
            case TAKEN_BY_BATCH -> nearestBin(reason, lot, after);
        };
    }

    private UnplacedReason reason(ReceivedLot lot, Occupancy before) {
        boolean anySuits = false;
        boolean anyHolds = false;
        for (int k = 0; k < bins.kindCount(); k++) {
            boolean suits = bins.hasKind(k) && Rules.suits(bins.kind(k), lot);
            anySuits |= suits;
            anyHolds |= suits && SuitableKinds.holdsWhenEmpty(bins.kind(k), lot);
        }
        if (!anySuits) {
            return UnplacedReason.NO_SUITABLE_BIN;
        }
        if (!anyHolds) {
            return UnplacedReason.LARGER_THAN_ANY_BIN;
        }
        return FirstBin.of(before, lot) == Occupancy.NOWHERE
                ? UnplacedReason.NO_ROOM_LEFT
                : UnplacedReason.TAKEN_BY_BATCH;
    }

    private LotOutcome.Unplaced nearestKind(UnplacedReason reason, ReceivedLot lot) {
        Nearest nearest = new Nearest(lot);
        for (int k = 0; k < bins.kindCount(); k++) {
            if (bins.hasKind(k)) {
                nearest.offer(violationsWhenEmpty(bins.kind(k), lot));
            }
        }
        return nearest.outcome(reason);
    }

    private LotOutcome.Unplaced nearestBin(UnplacedReason reason, ReceivedLot lot, Occupancy occupancy) {
        Nearest nearest = new Nearest(lot);
        nearest.offer(explain(lot, NearestBin.of(lot, occupancy), occupancy).violations());
        return nearest.outcome(reason);
    }

    private static List<Violation> violationsWhenEmpty(BinKind kind, ReceivedLot lot) {
        List<Violation> violations = kindViolations(kind, lot);
        addCapacityViolations(
                violations,
                lot,
                kind.capacityVolume().milliCubicFeet(),
                kind.capacityWeight().centiPounds());
        return violations;
    }

    private static List<Violation> kindViolations(BinKind kind, ReceivedLot lot) {
        List<Violation> violations = new ArrayList<>();
        if (!kind.open()) {
            violations.add(new Violation(Constraint.BLOCKED, 0));
        }
        if (!Rules.allowsType(kind, lot)) {
            violations.add(new Violation(Constraint.LOCATION_TYPE, 0));
        }
        if (!Rules.inSecurityZone(kind, lot)) {
            violations.add(new Violation(Constraint.SECURITY_ZONE, 0));
        }
        if (!Rules.keepsTemperature(kind, lot)) {
            violations.add(new Violation(Constraint.TEMPERATURE, Rules.temperatureShortfall(kind, lot)));
        }
        if (!Rules.opensWideEnough(kind, lot)) {
            violations.add(new Violation(Constraint.DIMENSIONS, Rules.dimensionShortfall(kind, lot)));
        } else if (lot.units() != null && lot.volume().compareTo(kind.capacityVolume()) <= 0) {
            // Of a lot that is too large anyway this would say nothing new.
            long units = lot.units().count();
            long outside = units == 1 ? 0 : units - Rules.unitsThatPack(kind, lot, units);
            if (outside > 0) {
                violations.add(new Violation(Constraint.DOES_NOT_PACK, outside));
            }
        }
        return violations;
    }

    private static void addCapacityViolations(
            List<Violation> violations, ReceivedLot lot, long freeVolume, long freeWeight) {
        long lackingWeight = lot.weight().centiPounds() - freeWeight;
        if (lackingWeight > 0) {
            violations.add(new Violation(Constraint.WEIGHT, lackingWeight));
        }
        long lackingVolume = lot.volume().milliCubicFeet() - freeVolume;
        if (lackingVolume > 0) {
            violations.add(new Violation(Constraint.VOLUME, lackingVolume));
        }
    }
}
