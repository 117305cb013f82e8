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
        int number = 0;
        while (number < bins.pageCount()) {
            if (number % BinColumns.GROUP == 0 && !mayTake(bins.group(number / BinColumns.GROUP), suitable, lot)) {
                number += BinColumns.GROUP;
                continue;
            }
            int bin = mayTake(bins.page(number).summary(), suitable, lot)
                    ? onPage(number, suitable, occupancy, lot)
                    : Occupancy.NOWHERE;
            if (bin != Occupancy.NOWHERE) {
                return bin;
            }
            number++;
        }
        return Occupancy.NOWHERE;
    }

    private static int onPage(int number, boolean[] suitable, Occupancy occupancy, ReceivedLot lot) {
        BinPage page = occupancy.bins().page(number);
        int firstBin = number * BinPage.SIZE;
        for (int offset = 0; offset < page.count(); offset++) {
            if (suitable[page.kind(offset)] && occupancy.takes(firstBin + offset, lot)) {
                return firstBin + offset;
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
