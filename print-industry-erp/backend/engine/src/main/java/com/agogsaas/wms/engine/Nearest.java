package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.List;

/**
 * Finds, among bins that do not take a lot, the one that came nearest to it: the one that fails the fewest rules other
 * than volume and weight, and among those the one that lacks the smallest part of what the lot needs; of equals the one
 * that lacks less of volume and weight together.
 */
final class Nearest {

    private final ReceivedLot lot;
    private List<Violation> nearest = List.of();
    private double distance = Double.POSITIVE_INFINITY;
    private double lackingTogether;

    Nearest(ReceivedLot lot) {
        this.lot = lot;
    }

    void offer(List<Violation> violations) {
        double offered = 0;
        double lacking = 0;
        double together = 0;
        for (Violation violation : violations) {
            double part = lackingPart(violation);
            lacking = Math.max(lacking, part);
            together += part;
            offered += part > 0 ? 0 : 2;
        }
        offered += Math.min(lacking, 1.9);
        if (offered < distance || (offered == distance && together < lackingTogether)) {
            distance = offered;
            lackingTogether = together;
            nearest = violations;
        }
    }

    /** What to report: of several rules the first in order, but of volume and weight the one that lacks more. */
    LotOutcome.Unplaced outcome(UnplacedReason reason) {
        Violation binding = nearest.get(0);
        Volume lackingVolume = Volume.ZERO;
        Mass lackingWeight = Mass.ZERO;
        for (Violation violation : nearest) {
            if (lackingPart(violation) > lackingPart(binding) && lackingPart(binding) > 0) {
                binding = violation;
            }
            if (violation.constraint() == Constraint.VOLUME) {
                lackingVolume = new Volume(Math.min(violation.shortfall(), Volume.MAX_MILLI_CUBIC_FEET));
            } else if (violation.constraint() == Constraint.WEIGHT) {
                lackingWeight = new Mass(Math.min(violation.shortfall(), Mass.MAX_CENTI_POUNDS));
            }
        }
        return new LotOutcome.Unplaced(reason, binding.constraint(), lackingVolume, lackingWeight);
    }

    /**
     * The part of the lot's volume or weight that the bin lacks; 0 for the other rules. An overfull bin lacks over 1.
     */
    private double lackingPart(Violation violation) {
        return switch (violation.constraint()) {
            case VOLUME -> part(violation.shortfall(), lot.volume().milliCubicFeet());
            case WEIGHT -> part(violation.shortfall(), lot.weight().centiPounds());
            case BLOCKED, LOCATION_TYPE, SECURITY_ZONE, TEMPERATURE, DIMENSIONS, DOES_NOT_PACK, LOT_MIXING -> 0;
        };
    }

    private static double part(long shortfall, long needed) {
        return (double) shortfall / Math.max(1, needed);
    }
}
