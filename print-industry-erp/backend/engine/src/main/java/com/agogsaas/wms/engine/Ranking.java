package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.List;

/** The best bins for a lot beside everything that is placed already. */
final class Ranking {

    private final Occupancy occupancy;
    private final BinColumns bins;
    private final Scoring scoring;

    Ranking(Occupancy occupancy, Scoring scoring) {
        this.occupancy = occupancy;
        this.bins = occupancy.bins();
        this.scoring = scoring;
    }

    /** At most {@code limit} bins that take the lot, without {@code except}, best first. */
    List<RankedBin> best(ReceivedLot lot, int limit, int except) {
        if (limit == 0) {
            return List.of();
        }
        LotScorer scorer = new LotScorer(bins, lot, scoring);
        BestBins best = new BestBins(Math.min(limit, bins.count()));
        boolean[] suitable = SuitableKinds.of(bins, lot);
        for (int bin = 0; bin < bins.count(); bin++) {
            if (suitable[bins.kindOf(bin)] && bin != except && occupancy.takes(bin, lot)) {
                best.offer(bin, scorer.total(bin, occupancy.freeVolume(bin), occupancy.soleMaterial(bin)));
            }
        }
        List<RankedBin> ranked = new ArrayList<>();
        for (int bin : best.bins()) {
            ranked.add(
                    new RankedBin(bin, scorer.breakdown(bin, occupancy.freeVolume(bin), occupancy.soleMaterial(bin))));
        }
        return ranked;
    }

    /** How good the bin is that holds this lot, beside everything else that is placed. */
    ScoreBreakdown placed(int lotIndex, ReceivedLot lot) {
        int bin = occupancy.binOf(lotIndex);
        long freeWithout = occupancy.freeVolume(bin) + lot.volume().milliCubicFeet();
        return new LotScorer(bins, lot, scoring).breakdown(bin, freeWithout, occupancy.soleMaterialWithout(lotIndex));
    }
}
