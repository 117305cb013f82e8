package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.UtilisationBand;

/** Each {@link ScoreTerm} on its own: 0 when a bin could not be worse for a lot, 1 when it could not be better. */
final class ScoreFractions {

    /** A material with this many order lines a day is half way to the fastest mover there could be. */
    static final double HALF_FAST_PICKS_PER_DAY = 5;

    private static final double NEIGHBOURING_CLASS = 0.4;

    /** An empty bin neither joins the material to its own nor parts it from them. */
    private static final double EMPTY_BIN = 0.4;

    private static final double AT_UNDERUSED = 0.3;
    private static final double AT_OVERUSED = 0.5;

    /** The load constant of the revised NIOSH lifting equation (Waters et al., Ergonomics 36(7), 1993): 23 kg. */
    private static final double LIFTED_BY_HAND_POUNDS = 51;

    /** So many shelves above or below the golden zone people stretch or stoop as far as they can. */
    private static final double AWKWARD_SHELVES_OUTSIDE = 2;

    private static final double HALF_WAY = 0.5;

    private ScoreFractions() {}

    /** 1 for the same class, less for a neighbouring one, 0 for the opposite one. */
    static double abcMatch(AbcClass bin, AbcClass lot) {
        if (bin == lot) {
            return 1;
        }
        return bin == AbcClass.B || lot == AbcClass.B ? NEIGHBOURING_CLASS : 0;
    }

    /**
     * 1 less the walk that the picks cost: how far along the walk the bin lies times how fast the material moves. A
     * material that nobody picks may lie anywhere.
     *
     * @param position the bin's place on the walk, 0 at its beginning and 1 at its end or beyond
     * @param speed 0 for a material that nobody picks, towards 1 for the fastest
     */
    static double travel(double position, double speed) {
        return 1 - position * speed;
    }

    /**
     * 1 at the place on the walk that befits a material, and the less the further from it on either side: beyond it
     * pickers walk further for this material, before it they will for others, which are picked more often for the room
     * that they take and find their place taken.
     *
     * @param position the bin's place on the walk, 0 to 1
     * @param walkPosition the place that befits the material, 0 to 1
     */
    static double befitting(double position, double walkPosition) {
        return 1 - Math.abs(position - walkPosition);
    }

    /** Order lines a day as a speed from 0 to below 1. */
    static double speed(double picksPerDay) {
        return picksPerDay / (picksPerDay + HALF_FAST_PICKS_PER_DAY);
    }

    /** A place on the walk as a share of it, 0 to 1. */
    static double position(int pickSequence, int lastPickSequence) {
        if (pickSequence == Bin.NO_PICK_SEQUENCE) {
            return 1;
        }
        return lastPickSequence <= 0 ? 0 : Math.max(0, (double) pickSequence / lastPickSequence);
    }

    /**
     * 1 in the optimal band, falling on both sides of it to 0 for an empty and for a brimful bin.
     *
     * @param share how much of the bin's volume is in use with the lot in it, 0 to 1
     */
    static double utilisation(double share) {
        if (share < UtilisationBand.UNDERUSED_BELOW) {
            return AT_UNDERUSED * share / UtilisationBand.UNDERUSED_BELOW;
        }
        if (share < UtilisationBand.OPTIMAL_FROM) {
            return Math.min(
                    1, between(share, UtilisationBand.UNDERUSED_BELOW, AT_UNDERUSED, UtilisationBand.OPTIMAL_FROM, 1));
        }
        if (share <= UtilisationBand.OPTIMAL_TO) {
            return 1;
        }
        if (share <= UtilisationBand.OVERUSED_ABOVE) {
            return Math.min(
                    1, between(share, UtilisationBand.OPTIMAL_TO, 1, UtilisationBand.OVERUSED_ABOVE, AT_OVERUSED));
        }
        return Math.max(0, between(share, UtilisationBand.OVERUSED_ABOVE, AT_OVERUSED, 1, 0));
    }

    /**
     * Whether the quantity is of the size that such a bin is for: small ones to pick faces, large ones to bulk storage.
     * Judged by the share of an empty bin that the lot takes.
     */
    static double locationType(BinKind kind, ReceivedLot lot) {
        double share = Math.max(
                share(lot.volume().milliCubicFeet(), kind.capacityVolume().milliCubicFeet()),
                share(lot.weight().centiPounds(), kind.capacityWeight().centiPounds()));
        return switch (kind.type()) {
            case PICK_FACE -> within(share, 0, 0.6);
            case RESERVE -> within(share, 0.1, 0.9);
            case BULK -> within(share, 0.35, 1);
            case RECEIVING, STAGING, QUARANTINE, SHIPPING, RETURNS -> 1;
        };
    }

    /** 1 beside the same material, 0 beside others, in between in an empty bin. */
    static double consolidation(int soleMaterial, int material) {
        if (soleMaterial == material) {
            return 1;
        }
        return soleMaterial == Bin.NO_MATERIAL ? EMPTY_BIN : 0;
    }

    /** 1 where everything that is picked together with the material lies near, 0 where nothing does. */
    static double affinity(double shareOfPartners) {
        return shareOfPartners;
    }

    /** 1 in an aisle where nobody works, 0 where nobody else could. */
    static double congestion(double crowding) {
        return 1 - crowding;
    }

    /**
     * Whether people lift units of this weight by hand: nobody should lift more, and what is heavier comes by truck.
     */
    static boolean isLiftedByHand(double unitPounds) {
        return unitPounds <= LIFTED_BY_HAND_POUNDS;
    }

    /**
     * 1 less the strain of lifting a unit off this shelf: how heavy it is, as a share of the heaviest that people lift,
     * times how far from waist height. A shelf that nobody numbered counts as half way between best and worst.
     *
     * @param unitPounds what one unit weighs, one that is lifted by hand
     * @param shelf 1 for the lowest, or {@link Bin#NO_SHELF}
     */
    static double ergonomics(double unitPounds, int shelf, GoldenZone zone) {
        double reach = shelf == Bin.NO_SHELF
                ? HALF_WAY
                : Math.min(1, (double) zone.shelvesOutside(shelf) / AWKWARD_SHELVES_OUTSIDE);
        return 1 - unitPounds / LIFTED_BY_HAND_POUNDS * reach;
    }

    /** What part of {@code whole} it needs; 0 for nothing of nothing. */
    static double share(long needed, long whole) {
        return needed == 0 ? 0 : (double) needed / whole;
    }

    private static double within(double share, double from, double to) {
        if (share < from) {
            return share / from;
        }
        return share <= to ? 1 : Math.max(0, between(share, to, 1, Math.max(1, to), 0));
    }

    private static double between(double x, double fromX, double fromY, double toX, double toY) {
        return fromX >= toX ? toY : fromY + (toY - fromY) * (x - fromX) / (toX - fromX);
    }
}
