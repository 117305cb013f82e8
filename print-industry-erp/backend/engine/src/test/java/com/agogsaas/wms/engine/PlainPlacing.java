package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the searches over pages must find, found by looking at every bin: slow, plain and without an index. */
final class PlainPlacing {

    private PlainPlacing() {}

    /** The best bins that take the lot before the batch, best first, of equals the first in walking order. */
    static List<Integer> best(BinColumns bins, ReceivedLot lot, Scoring scoring, int limit) {
        Occupancy occupancy = new Occupancy(bins, List.of());
        return all(occupancy, lot)
                .boxed()
                .sorted(Comparator.comparingDouble(bin -> -score(bins, lot, scoring, bin)))
                .limit(limit)
                .toList();
    }

    static double score(BinColumns bins, ReceivedLot lot, Scoring scoring, int bin) {
        return new LotScorer(bins, lot, scoring).total(bins.page(bin / BinPage.SIZE), bin % BinPage.SIZE);
    }

    /** First fit decreasing. */
    static Occupancy firstFit(BinColumns bins, List<ReceivedLot> lots, SpaceTravelDial dial) {
        Occupancy occupancy = new Occupancy(bins, lots);
        for (int lot : DecreasingOrder.of(bins, lots, dial)) {
            all(occupancy, lots.get(lot)).findFirst().ifPresent(bin -> occupancy.put(lot, bin));
        }
        return occupancy;
    }

    /** Best fit decreasing. */
    static Occupancy bestFit(BinColumns bins, List<ReceivedLot> lots, SpaceTravelDial dial) {
        Occupancy occupancy = new Occupancy(bins, lots);
        for (int lot : DecreasingOrder.of(bins, lots, dial)) {
            ReceivedLot goods = lots.get(lot);
            all(occupancy, goods)
                    .boxed()
                    .min(Comparator.comparingDouble(bin -> -bindingShare(occupancy, goods, bin)))
                    .ifPresent(bin -> occupancy.put(lot, bin));
        }
        return occupancy;
    }

    /** The bin of a suitable kind that comes nearest to taking a lot that none takes. */
    static int nearest(ReceivedLot lot, Occupancy occupancy) {
        BinColumns bins = occupancy.bins();
        boolean[] suitable = SuitableKinds.of(bins, lot);
        Nearest nearest = new Nearest(lot);
        Diagnosis diagnosis = new Diagnosis(bins);
        int found = Occupancy.NOWHERE;
        for (int bin = 0; bin < bins.count(); bin++) {
            if (suitable[bins.kindOf(bin)]
                    && nearest.offer(diagnosis.explain(lot, bin, occupancy).violations())) {
                found = bin;
            }
        }
        return found;
    }

    private static IntStream all(Occupancy occupancy, ReceivedLot lot) {
        BinColumns bins = occupancy.bins();
        boolean[] suitable = SuitableKinds.of(bins, lot);
        return IntStream.range(0, bins.count()).filter(bin -> suitable[bins.kindOf(bin)] && occupancy.takes(bin, lot));
    }

    private static double bindingShare(Occupancy occupancy, ReceivedLot lot, int bin) {
        return Math.max(
                ScoreFractions.share(lot.volume().milliCubicFeet(), occupancy.freeVolume(bin)),
                ScoreFractions.share(lot.weight().centiPounds(), occupancy.freeWeight(bin)));
    }
}
