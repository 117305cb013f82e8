package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.PageSummary;
import com.agogsaas.wms.engine.spi.ReceivedLot;

/**
 * Finds, among bins of suitable kinds none of which takes a lot, the one that came {@link Nearest nearest} to it; of
 * equals the first in walking order. Passes over pages that cannot come nearer than a bin that is known already.
 */
final class NearestBin {

    private final ReceivedLot lot;
    private final Occupancy occupancy;
    private final BinColumns bins;
    private final boolean[] suitable;
    private int nearest = Occupancy.NOWHERE;
    private double distance = Double.POSITIVE_INFINITY;
    private double lackingTogether = Double.POSITIVE_INFINITY;

    private NearestBin(ReceivedLot lot, Occupancy occupancy) {
        this.lot = lot;
        this.occupancy = occupancy;
        bins = occupancy.bins();
        suitable = SuitableKinds.of(bins, lot);
    }

    /** The bin's index, or {@link Occupancy#NOWHERE} when no bin is of a suitable kind. */
    static int of(ReceivedLot lot, Occupancy occupancy) {
        return new NearestBin(lot, occupancy).search();
    }

    private int search() {
        PageQueue queue = new PageQueue();
        for (int number = 0; number < bins.pageCount(); number++) {
            double least = leastDistance(bins.page(number).summary());
            if (least < Double.POSITIVE_INFINITY) {
                queue.add(number, PageQueue.PAGE, -least);
            }
        }
        while (!queue.isEmpty() && -queue.highestBound() <= distance) {
            if (mayComeNearer(queue.firstPage(), -queue.highestBound())) {
                scan(queue.firstPage());
            }
            queue.removeFirst();
        }
        return nearest;
    }

    private void scan(int number) {
        int firstBin = number * BinPage.SIZE;
        for (int bin = firstBin; bin < firstBin + bins.page(number).count(); bin++) {
            if (suitable[bins.kindOf(bin)]) {
                double lackingVolume =
                        Nearest.part(lot.volume().milliCubicFeet() - occupancy.freeVolume(bin), lot.volume());
                double lackingWeight =
                        Nearest.part(lot.weight().centiPounds() - occupancy.freeWeight(bin), lot.weight());
                offer(
                        bin,
                        Nearest.distance(occupancy.toleratesMixing(bin, lot) ? 0 : 1, lackingVolume, lackingWeight),
                        lackingVolume + lackingWeight);
            }
        }
    }

    private void offer(int bin, double offered, double together) {
        if (offered < distance
                || (offered == distance
                        && (together < lackingTogether || (together == lackingTogether && bin < nearest)))) {
            distance = offered;
            lackingTogether = together;
            nearest = bin;
        }
    }

    /** No bin of the page comes nearer; a batch only takes room, so none lacks less than before it. */
    private double leastDistance(PageSummary page) {
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < page.end(); at = page.next(at)) {
            if (suitable[page.kind(at)]) {
                least = Math.min(least, Nearest.distance(0, lackingVolume(page, at), lackingWeight(page, at)));
            }
        }
        return least;
    }

    private boolean mayComeNearer(int number, double leastDistance) {
        if (leastDistance < distance) {
            return true;
        }
        PageSummary page = bins.page(number).summary();
        double together = Double.POSITIVE_INFINITY;
        for (int at = 0; at < page.end(); at = page.next(at)) {
            if (suitable[page.kind(at)]) {
                together = Math.min(together, lackingVolume(page, at) + lackingWeight(page, at));
            }
        }
        return together < lackingTogether || (together == lackingTogether && number * BinPage.SIZE < nearest);
    }

    private double lackingVolume(PageSummary page, int at) {
        return Nearest.part(lot.volume().milliCubicFeet() - page.mostFreeVolume(at), lot.volume());
    }

    private double lackingWeight(PageSummary page, int at) {
        return Nearest.part(lot.weight().centiPounds() - page.mostFreeWeight(at), lot.weight());
    }
}
