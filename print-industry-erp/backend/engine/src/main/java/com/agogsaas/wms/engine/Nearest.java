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

    /** Takes note of a bin's violations; says whether it is the nearest so far. */
    boolean offer(List<Violation> violations) {
        int otherRules = 0;
        double lackingVolume = 0;
        double lackingWeight = 0;
        for (Violation violation : violations) {
            switch (violation.constraint()) {
                case VOLUME -> lackingVolume = lackingPart(violation);
                case WEIGHT -> lackingWeight = lackingPart(violation);
                case BLOCKED, LOCATION_TYPE, SECURITY_ZONE, TEMPERATURE, DIMENSIONS, DOES_NOT_PACK, LOT_MIXING ->
                    otherRules++;
            }
        }
        double offered = distance(otherRules, lackingVolume, lackingWeight);
        double together = lackingVolume + lackingWeight;
        boolean nearer = offered < distance || (offered == distance && together < lackingTogether);
        if (nearer) {
            distance = offered;
            lackingTogether = together;
            nearest = violations;
        }
        return nearer;
    }

    /**
     * How far a bin is from taking a lot: the smaller, the nearer.
     *
     * @param otherRules how many rules other than volume and weight it fails
     * @param lackingVolume the part of the lot's volume that it lacks
     * @param lackingWeight the part of the lot's weight that it lacks
     */
    static double distance(int otherRules, double lackingVolume, double lackingWeight) {
        return 2 * otherRules + Math.min(Math.max(lackingVolume, lackingWeight), 1.9);
    }

    /** The part of a volume that is lacking; 0 when nothing is. */
    static double part(long shortfall, Volume needed) {
        return part(shortfall, needed.milliCubicFeet());
    }

    /** The part of a weight that is lacking; 0 when nothing is. */
    static double part(long shortfall, Mass needed) {
        return part(shortfall, needed.centiPounds());
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
            case VOLUME -> part(violation.shortfall(), lot.volume());
            case WEIGHT -> part(violation.shortfall(), lot.weight());
            case BLOCKED, LOCATION_TYPE, SECURITY_ZONE, TEMPERATURE, DIMENSIONS, DOES_NOT_PACK, LOT_MIXING -> 0;
        };
    }

    private static double part(long shortfall, long needed) {
        return Math.max(0, (double) shortfall / Math.max(1, needed));
    }
}
