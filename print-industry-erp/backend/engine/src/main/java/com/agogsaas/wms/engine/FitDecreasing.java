package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.List;

/**
 * First fit and best fit: every bin is a candidate, the lots come in their {@link DecreasingOrder}, and none is moved
 * again.
 */
final class FitDecreasing {

    private FitDecreasing() {}

    /** Puts each lot into the first bin in walking order that takes it. */
    static void firstFit(Occupancy occupancy, List<ReceivedLot> lots, SpaceTravelDial dial) {
        for (int lot : DecreasingOrder.of(occupancy.bins(), lots, dial)) {
            putUnlessNowhere(occupancy, lot, first(occupancy, lots.get(lot)));
        }
    }

    /** Puts each lot into the bin that it leaves tightest; of equally tight ones the first in walking order. */
    static void bestFit(Occupancy occupancy, List<ReceivedLot> lots, SpaceTravelDial dial) {
        for (int lot : DecreasingOrder.of(occupancy.bins(), lots, dial)) {
            putUnlessNowhere(occupancy, lot, tightest(occupancy, lots.get(lot)));
        }
    }

    private static void putUnlessNowhere(Occupancy occupancy, int lot, int bin) {
        if (bin != Occupancy.NOWHERE) {
            occupancy.put(lot, bin);
        }
    }

    private static int first(Occupancy occupancy, ReceivedLot lot) {
        BinColumns bins = occupancy.bins();
        boolean[] suitable = SuitableKinds.of(bins, lot);
        for (int bin = 0; bin < bins.count(); bin++) {
            if (suitable[bins.kindOf(bin)] && occupancy.takes(bin, lot)) {
                return bin;
            }
        }
        return Occupancy.NOWHERE;
    }

    private static int tightest(Occupancy occupancy, ReceivedLot lot) {
        BinColumns bins = occupancy.bins();
        boolean[] suitable = SuitableKinds.of(bins, lot);
        int tightest = Occupancy.NOWHERE;
        double highest = -1;
        for (int bin = 0; bin < bins.count(); bin++) {
            if (suitable[bins.kindOf(bin)] && occupancy.takes(bin, lot)) {
                double share = bindingShare(lot, occupancy.freeVolume(bin), occupancy.freeWeight(bin));
                if (share > highest) {
                    highest = share;
                    tightest = bin;
                }
            }
        }
        return tightest;
    }

    /** The greater of the shares of free volume and of free weight that the lot takes, 0 to 1 where it fits. */
    static double bindingShare(ReceivedLot lot, long freeVolume, long freeWeight) {
        return Math.max(
                ScoreFractions.share(lot.volume().milliCubicFeet(), freeVolume),
                ScoreFractions.share(lot.weight().centiPounds(), freeWeight));
    }
}
