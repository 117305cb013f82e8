package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.function.IntPredicate;

/**
 * Finds the best bins for one lot without looking at every bin: pages are looked at in the order of what they can offer
 * at best, until no page is left that could offer anything better than what was found (branch and bound; in databases
 * the threshold algorithm of Fagin, Lotem and Naor, J. Computer and System Sciences 66, 2003). The result is exactly
 * that of scoring every bin.
 */
final class LotSearch {

    private final BinColumns bins;
    private final PageQueue queue;
    private final LotScorer scorer;
    private final PageBound bound;
    private final boolean[] suitable;
    private final MixingRule[] mixing;
    private final int material;
    private final long volume;
    private final long weight;

    /** @param queue room for the facility's pages, which one search after the other may use */
    LotSearch(BinColumns bins, ReceivedLot lot, ScoreWeights weights, PageQueue queue) {
        this.bins = bins;
        this.queue = queue;
        scorer = new LotScorer(bins, lot, weights);
        suitable = SuitableKinds.of(bins, lot);
        bound = new PageBound(lot, scorer, suitable);
        mixing = new MixingRule[suitable.length];
        for (int kind = 0; kind < mixing.length; kind++) {
            mixing[kind] = bins.kind(kind).mixingRule();
        }
        material = lot.material();
        volume = lot.volume().milliCubicFeet();
        weight = lot.weight().centiPounds();
    }

    LotScorer scorer() {
        return scorer;
    }

    /**
     * The best of the bins that take the lot as the facility stands before the batch, in order.
     *
     * @param limit how many at most
     * @param admitted which of these bins count; asked only of bins that would be among the best
     */
    BestBins best(int limit, IntPredicate admitted) {
        BestBins best = new BestBins(Math.min(limit, bins.count()));
        enqueuePages();
        while (!queue.isEmpty() && best.admits(queue.first() * BinPage.SIZE, queue.highestBound())) {
            scan(queue.first(), best, admitted);
            queue.removeFirst();
        }
        return best.sorted();
    }

    private void enqueuePages() {
        queue.clear();
        int[] withMaterial = bins.pagesWithSole(material);
        int next = 0;
        for (int page = 0; page < bins.pageCount(); page++) {
            boolean holdsMaterial = next < withMaterial.length && withMaterial[next] == page;
            if (holdsMaterial) {
                next++;
            }
            double highest = bound.of(bins.page(page).summary(), holdsMaterial);
            if (highest != PageBound.NONE) {
                queue.add(page, highest);
            }
        }
        queue.order();
    }

    private void scan(int number, BestBins best, IntPredicate admitted) {
        BinPage page = bins.page(number);
        int firstBin = number * BinPage.SIZE;
        for (int offset = 0; offset < page.count(); offset++) {
            int kind = page.kind(offset);
            if (suitable[kind]
                    && page.freeVolume(offset) >= volume
                    && page.freeWeight(offset) >= weight
                    && Rules.toleratesMixing(
                            mixing[kind], page.lotCount(offset), page.soleMaterial(offset), material)) {
                double score = scorer.total(page, offset);
                if (best.admits(firstBin + offset, score) && admitted.test(firstBin + offset)) {
                    best.add(firstBin + offset, score);
                }
            }
        }
    }
}
