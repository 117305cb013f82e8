package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.PageSummary;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.UtilisationBand;

/**
 * What the best bin of a page, or of a group of pages, can score for a lot at most: per kind of bin the sum of what
 * each term can reach on that page. Terms are added in the order in which {@link LotScorer#total} adds them, and
 * rounding never turns a smaller sum of smaller parts into a larger one, so the bound needs no allowance.
 */
final class PageBound {

    /** No bin of the page takes the lot. */
    static final double NONE = Double.NEGATIVE_INFINITY;

    private final LotScorer scorer;
    private final long volume;
    private final long weight;
    private final double beside;
    private final double intoEmpty;
    private final double toOthers;
    private final boolean[] suitable;
    private final long[] optimalLeastFree;
    private final long[] optimalMostFree;
    private final double optimal;

    PageBound(ReceivedLot lot, LotScorer scorer, boolean[] suitable) {
        this.scorer = scorer;
        this.suitable = suitable;
        volume = lot.volume().milliCubicFeet();
        weight = lot.weight().centiPounds();
        beside = scorer.consolidationPoints(lot.material());
        intoEmpty = scorer.consolidationPoints(Bin.NO_MATERIAL);
        toOthers = scorer.consolidationPoints(Bin.SEVERAL_MATERIALS);
        optimalLeastFree = new long[suitable.length];
        optimalMostFree = new long[suitable.length];
        for (int kind = 0; kind < suitable.length; kind++) {
            optimalLeastFree[kind] = (long) Math.floor(scorer.freeBefore(kind, UtilisationBand.OPTIMAL_TO));
            optimalMostFree[kind] = (long) Math.ceil(scorer.freeBefore(kind, UtilisationBand.OPTIMAL_FROM));
        }
        optimal = scorer.utilisationAtBest();
    }

    /** The bound of the bins that hold the lot's material alone, or {@link #NONE}. */
    double besideMaterial(PageSummary page) {
        return highest(page, beside, beside);
    }

    /** The bound of all other bins, or {@link #NONE}. */
    double ofOthers(PageSummary page) {
        return highest(page, intoEmpty, toOthers);
    }

    private double highest(PageSummary page, double consolidationWithEmpty, double consolidationWithout) {
        double aisle = highestOfAisles(page);
        double travel = scorer.travelAtBest(page.firstPickSequence(), page.lastPickSequence());
        double highest = NONE;
        for (int at = 0; at < page.end(); at = page.next(at)) {
            int kind = page.kind(at);
            if (suitable[kind] && page.mostFreeVolume(at) >= volume && page.mostFreeWeight(at) >= weight) {
                double bound = scorer.kindPoints(kind)
                        + aisle
                        + travel
                        + utilisation(kind, page.leastFreeVolume(at), page.mostFreeVolume(at))
                        + (page.anyEmpty(at) ? consolidationWithEmpty : consolidationWithout);
                highest = Math.max(highest, bound);
            }
        }
        return highest;
    }

    private double highestOfAisles(PageSummary page) {
        double highest = scorer.aislePoints(page.aisle(0));
        for (int place = 1; place < page.aisleCount() && !scorer.isIndifferentToAisles(); place++) {
            highest = Math.max(highest, scorer.aislePoints(page.aisle(place)));
        }
        return highest;
    }

    /** Utilisation rises up to the optimal band and falls beyond it, so the fill nearest to the band is the best. */
    private double utilisation(int kind, long leastFree, long mostFree) {
        long least = Math.max(leastFree, volume);
        if (least > optimalMostFree[kind]) {
            return scorer.utilisationPoints(kind, least);
        }
        return mostFree >= optimalLeastFree[kind] ? optimal : scorer.utilisationPoints(kind, mostFree);
    }
}
