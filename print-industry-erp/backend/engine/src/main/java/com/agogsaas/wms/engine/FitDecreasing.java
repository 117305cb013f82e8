package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.List;

/**
 * First fit and best fit: every bin is a candidate, the lots come in their {@link DecreasingOrder}, and none is moved
 * again.
 */
final class FitDecreasing {

    private final Occupancy occupancy;
    private final BinColumns bins;
    private final List<ReceivedLot> lots;
    private final SpaceTravelDial dial;
    private final PageQueue queue = new PageQueue();

    FitDecreasing(Occupancy occupancy, List<ReceivedLot> lots, SpaceTravelDial dial) {
        this.occupancy = occupancy;
        this.lots = lots;
        this.dial = dial;
        bins = occupancy.bins();
    }

    /** Puts each lot into the first bin in walking order that takes it. */
    void firstFit() {
        for (int lot : DecreasingOrder.of(bins, lots, dial)) {
            putUnlessNowhere(lot, FirstBin.of(occupancy, lots.get(lot)));
        }
    }

    /** Puts each lot into the bin that it leaves tightest; of equally tight ones the first in walking order. */
    void bestFit() {
        for (int lot : DecreasingOrder.of(bins, lots, dial)) {
            putUnlessNowhere(lot, tightest(lots.get(lot)));
        }
    }

    /**
     * The bin that the lot leaves tightest, or {@link Occupancy#NOWHERE}. Bins that the batch has put lots into are
     * tighter than their pages say, so those are looked at first.
     */
    private int tightest(ReceivedLot lot) {
        TightestBin tightest = new TightestBin(lot, SuitableKinds.of(bins, lot), occupancy);
        occupancy.eachTouched(tightest::offer);
        queue.clear();
        for (int number = 0; number < bins.pageCount(); number++) {
            double highest = tightest.highestShare(bins.page(number));
            if (highest >= 0) {
                queue.add(number, PageQueue.PAGE, highest);
            }
        }
        while (!queue.isEmpty() && tightest.mayBeBeaten(queue.firstBin(), queue.highestBound())) {
            int firstBin = queue.firstBin();
            for (int offset = 0; offset < bins.page(queue.firstPage()).count(); offset++) {
                tightest.offer(firstBin + offset);
            }
            queue.removeFirst();
        }
        return tightest.bin();
    }

    private void putUnlessNowhere(int lot, int bin) {
        if (bin != Occupancy.NOWHERE) {
            occupancy.put(lot, bin);
        }
    }
}
