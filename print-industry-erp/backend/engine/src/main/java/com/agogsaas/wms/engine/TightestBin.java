package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.PageSummary;
import com.agogsaas.wms.engine.spi.ReceivedLot;

/** The bin that one lot leaves tightest, of those offered in any order; of equals the first in walking order. */
final class TightestBin {

    /** No bin of the page takes the lot. */
    private static final double NONE = -1;

    private final ReceivedLot lot;
    private final long volume;
    private final long weight;
    private final boolean[] suitable;
    private final Occupancy occupancy;
    private final BinColumns bins;
    private int tightest = Occupancy.NOWHERE;
    private double highest = NONE;

    TightestBin(ReceivedLot lot, boolean[] suitable, Occupancy occupancy) {
        this.lot = lot;
        this.suitable = suitable;
        this.occupancy = occupancy;
        bins = occupancy.bins();
        volume = lot.volume().milliCubicFeet();
        weight = lot.weight().centiPounds();
    }

    int bin() {
        return tightest;
    }

    void offer(int bin) {
        if (suitable[bins.kindOf(bin)] && occupancy.takes(bin, lot)) {
            double share = bindingShare(occupancy.freeVolume(bin), occupancy.freeWeight(bin));
            if (mayBeBeaten(bin, share)) {
                highest = share;
                tightest = bin;
            }
        }
    }

    /** Whether a bin from this one on with at most this share could be the tightest. */
    boolean mayBeBeaten(int firstBin, double share) {
        return share > highest || (share == highest && firstBin < tightest);
    }

    /** No untouched bin on the page is left tighter than this; negative when none takes the lot. */
    double highestShare(BinPage page) {
        PageSummary summary = page.summary();
        double share = NONE;
        for (int at = 0; at < summary.end(); at = summary.next(at)) {
            if (suitable[summary.kind(at)]
                    && summary.mostFreeVolume(at) >= volume
                    && summary.mostFreeWeight(at) >= weight) {
                share = Math.max(
                        share,
                        bindingShare(
                                Math.max(volume, summary.leastFreeVolume(at)),
                                Math.max(weight, summary.leastFreeWeight(at))));
            }
        }
        return share < 1 ? share : bindingShare(page.leastFreeVolume(volume), page.leastFreeWeight(weight));
    }

    /** The greater of the shares of free volume and of free weight that the lot takes, 0 to 1 where it fits. */
    private double bindingShare(long freeVolume, long freeWeight) {
        return Math.max(ScoreFractions.share(volume, freeVolume), ScoreFractions.share(weight, freeWeight));
    }
}
