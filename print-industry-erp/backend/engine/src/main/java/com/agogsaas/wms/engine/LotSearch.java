package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AlikeBins;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param queue room for the pages to look at, which one search after the other may use
     * @param before the search for another lot of the same batch, where there was one
     */
    LotSearch(BinColumns bins, ReceivedLot lot, Scoring scoring, PageQueue queue, @Nullable LotSearch before) {
        this.bins = bins;
        this.queue = queue;
        scorer = new LotScorer(bins, lot, scoring, before == null ? null : before.scorer);
        suitable = SuitableKinds.of(bins, lot);
        bound = new PageBound(bins, lot, scorer, suitable);
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
        enqueue();
        while (!queue.isEmpty() && best.admits(queue.firstBin(), queue.highestBound())) {
            int page = queue.firstPage();
            int part = queue.firstPart();
            queue.removeFirst();
            switch (part) {
                case PageQueue.GROUP -> enqueuePages(page, best);
                case PageQueue.PAGE -> lookClosely(page, best);
                case PageQueue.PAGE_CLOSELY -> offerOthers(page, best, admitted);
                default -> offerHoldingMaterial(page, best, admitted);
            }
        }
        return best.sorted();
    }

    /** Bins that hold the lot's material alone score higher than their neighbours, so they wait by themselves. */
    private void enqueue() {
        queue.clear();
        for (int page : bins.pagesWithSole(material)) {
            double highest = bound.besideMaterial(page, bins.page(page).summary());
            if (highest != PageBound.NONE) {
                queue.add(page, PageQueue.MATERIAL, highest);
            }
        }
        for (int group = 0; group < bins.groupCount(); group++) {
            double highest = bound.ofOthersInGroup(group, bins.group(group));
            if (highest != PageBound.NONE) {
                queue.add(group * BinColumns.GROUP, PageQueue.GROUP, highest);
            }
        }
    }

    private void enqueuePages(int from, BestBins best) {
        int to = Math.min(bins.pageCount(), from + BinColumns.GROUP);
        for (int page = from; page < to; page++) {
            double highest = bound.ofOthers(page, bins.page(page).summary());
            if (highest != PageBound.NONE && best.admits(page * BinPage.SIZE, highest)) {
                queue.add(page, PageQueue.PAGE, highest);
            }
        }
    }

    /** A page whose bound is near the mark mostly loses by a closer look, which costs a tenth of a scan. */
    private void lookClosely(int number, BestBins best) {
        double highest = bound.closerOfOthers(bins.page(number));
        if (highest != PageBound.NONE && best.admits(number * BinPage.SIZE, highest)) {
            queue.add(number, PageQueue.PAGE_CLOSELY, highest);
        }
    }

    /**
     * Of each group of alike bins those with the best fills, and on both sides as long as they may be among the best.
     */
    private void offerOthers(int number, BestBins best, IntPredicate admitted) {
        BinPage page = bins.page(number);
        AlikeBins alike = page.alikeBins();
        double travel = scorer.travelAtBest(page.summary());
        int firstBin = number * BinPage.SIZE;
        for (int group = 0; group < alike.groups(); group++) {
            double highest = bound.ofGroup(alike, group, travel);
            if (highest != PageBound.NONE && best.admits(firstBin, highest)) {
                int emptier = bound.firstInBandOrEmptier(alike, group);
                for (int place = emptier;
                        place < alike.to(group) && best.admits(firstBin, bound.ofBin(alike, group, place, travel));
                        place++) {
                    offer(page, firstBin, alike.offset(place), false, best, admitted);
                }
                for (int place = emptier - 1;
                        place >= alike.from(group)
                                && alike.free(place) >= volume
                                && best.admits(firstBin, bound.ofBin(alike, group, place, travel));
                        place--) {
                    offer(page, firstBin, alike.offset(place), false, best, admitted);
                }
            }
        }
    }

    private void offerHoldingMaterial(int number, BestBins best, IntPredicate admitted) {
        BinPage page = bins.page(number);
        for (int offset = 0; offset < page.count(); offset++) {
            offer(page, number * BinPage.SIZE, offset, true, best, admitted);
        }
    }

    private void offer(
            BinPage page, int firstBin, int offset, boolean holdingMaterial, BestBins best, IntPredicate admitted) {
        if (page.soleMaterial(offset) == material == holdingMaterial
                && suitable[page.kind(offset)]
                && page.freeVolume(offset) >= volume
                && page.freeWeight(offset) >= weight
                && Rules.toleratesMixing(
                        mixing[page.kind(offset)], page.lotCount(offset), page.soleMaterial(offset), material)) {
            double score = scorer.total(page, offset);
            if (best.admits(firstBin + offset, score) && admitted.test(firstBin + offset)) {
                best.add(firstBin + offset, score);
            }
        }
    }
}
