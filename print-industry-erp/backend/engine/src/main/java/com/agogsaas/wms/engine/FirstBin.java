package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.PageSummary;
import com.agogsaas.wms.engine.spi.ReceivedLot;

/** Finds the first bin in walking order that takes a lot, passing over pages on which none can. */
final class FirstBin {

    private FirstBin() {}

    /** The bin's index, or {@link Occupancy#NOWHERE}. */
    static int of(Occupancy occupancy, ReceivedLot lot) {
        BinColumns bins = occupancy.bins();
        boolean[] suitable = SuitableKinds.of(bins, lot);
        for (int number = 0; number < bins.pageCount(); number++) {
            BinPage page = bins.page(number);
            if (mayTake(page.summary(), suitable, lot)) {
                int firstBin = number * BinPage.SIZE;
                for (int offset = 0; offset < page.count(); offset++) {
                    if (suitable[page.kind(offset)] && occupancy.takes(firstBin + offset, lot)) {
                        return firstBin + offset;
                    }
                }
            }
        }
        return Occupancy.NOWHERE;
    }

    /** A batch only takes room, so a page that had none before it has none now. */
    private static boolean mayTake(PageSummary page, boolean[] suitable, ReceivedLot lot) {
        for (int at = 0; at < page.end(); at = page.next(at)) {
            if (suitable[page.kind(at)]
                    && page.mostFreeVolume(at) >= lot.volume().milliCubicFeet()
                    && page.mostFreeWeight(at) >= lot.weight().centiPounds()) {
                return true;
            }
        }
        return false;
    }
}
