package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.FreeSteps;
import com.agogsaas.wms.engine.spi.FreeVolumes;
import com.agogsaas.wms.engine.spi.MixingRule;
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
    private final boolean[] mixes;
    private final boolean[] takesSeveral;
    private final long[] capacity;
    private final long[] optimalLeast;
    private final long[] optimalMost;
    private final long[] enough;
    private final long[] optimalSteps;
    private final long[] fullerSteps;
    private final double optimal;

    PageBound(BinColumns bins, ReceivedLot lot, LotScorer scorer, boolean[] suitable) {
        this.scorer = scorer;
        this.suitable = suitable;
        volume = lot.volume().milliCubicFeet();
        weight = lot.weight().centiPounds();
        beside = scorer.consolidationPoints(lot.material());
        intoEmpty = scorer.consolidationPoints(Bin.NO_MATERIAL);
        toOthers = scorer.consolidationPoints(Bin.SEVERAL_MATERIALS);
        mixes = new boolean[suitable.length];
        takesSeveral = new boolean[suitable.length];
        capacity = new long[suitable.length];
        optimalLeast = new long[suitable.length];
        optimalMost = new long[suitable.length];
        enough = new long[suitable.length];
        optimalSteps = new long[suitable.length];
        fullerSteps = new long[suitable.length];
        for (int kind = 0; kind < suitable.length; kind++) {
            mixes[kind] = bins.kind(kind).mixingRule() == MixingRule.MIXED;
            takesSeveral[kind] = bins.kind(kind).mixingRule() != MixingRule.SINGLE_LOT;
            capacity[kind] = bins.kind(kind).capacityVolume().milliCubicFeet();
            enough[kind] = FreeSteps.between(FreeSteps.step(volume, capacity[kind]), FreeSteps.LAST);
            optimalLeast[kind] =
                    Math.max(volume, (long) Math.floor(scorer.freeBefore(kind, UtilisationBand.OPTIMAL_TO)));
            optimalMost[kind] = (long) Math.ceil(scorer.freeBefore(kind, UtilisationBand.OPTIMAL_FROM));
            int from = FreeSteps.step(optimalLeast[kind], capacity[kind]);
            int to = FreeSteps.step(optimalMost[kind], capacity[kind]);
            optimalSteps[kind] = FreeSteps.between(from, to);
            fullerSteps[kind] = FreeSteps.between(0, from - 1);
        }
        optimal = scorer.utilisationAtBest();
    }

    /** The bound of the bins that hold the lot's material alone, or {@link #NONE}. */
    double besideMaterial(PageSummary page) {
        double aisle = highestOfAisles(page);
        double travel = scorer.travelAtBest(page);
        double highest = NONE;
        for (int at = 0; at < page.end(); at = page.next(at)) {
            if (takes(page, at) && takesSeveral[page.kind(at)]) {
                highest = Math.max(highest, ofKind(page, at, aisle, travel, page.stepsOfOthers(at), beside));
            }
        }
        return highest;
    }

    /** The bound of all other bins, or {@link #NONE}. */
    double ofOthers(PageSummary page) {
        double aisle = highestOfAisles(page);
        double travel = scorer.travelAtBest(page);
        double highest = NONE;
        for (int at = 0; at < page.end(); at = page.next(at)) {
            if (takes(page, at)) {
                highest = Math.max(highest, ofKind(page, at, aisle, travel, page.stepsOfEmpty(at), intoEmpty));
                if (mixes[page.kind(at)]) {
                    highest = Math.max(highest, ofKind(page, at, aisle, travel, page.stepsOfOthers(at), toOthers));
                }
            }
        }
        return highest;
    }

    /**
     * A lower bound than {@link #ofOthers} for one page, or {@link #NONE}. It takes longer to tell, as it does not add
     * what one aisle is worth to what bins of another are.
     */
    double closerOfOthers(BinPage page) {
        PageSummary summary = page.summary();
        FreeVolumes free = page.freeVolumes();
        double travel = scorer.travelAtBest(summary);
        double highest = NONE;
        for (int aisle = 0; aisle < summary.aisleCount(); aisle++) {
            double aislePoints = scorer.aislePoints(summary.aisle(aisle));
            for (int at = 0; at < summary.end(); at = summary.next(at)) {
                if (takes(summary, at)) {
                    int kind = summary.kind(at);
                    double place = scorer.kindPoints(kind) + aislePoints + travel;
                    if (place + optimal + intoEmpty > highest) {
                        double fill = utilisation(free, FreeVolumes.group(aisle, at, true), kind);
                        highest = Math.max(highest, place + fill + intoEmpty);
                    }
                    if (mixes[kind] && place + optimal + toOthers > highest) {
                        double fill = utilisation(free, FreeVolumes.group(aisle, at, false), kind);
                        highest = Math.max(highest, place + fill + toOthers);
                    }
                }
            }
        }
        return highest;
    }

    private boolean takes(PageSummary page, int at) {
        return suitable[page.kind(at)] && page.mostFreeVolume(at) >= volume && page.mostFreeWeight(at) >= weight;
    }

    /** The bound of those bins of a kind that have these steps free. */
    private double ofKind(PageSummary page, int at, double aisle, double travel, long steps, double consolidation) {
        int kind = page.kind(at);
        long roomy = steps & enough[kind];
        return roomy == FreeSteps.NONE
                ? NONE
                : scorer.kindPoints(kind) + aisle + travel + utilisation(page, at, roomy) + consolidation;
    }

    private double highestOfAisles(PageSummary page) {
        double highest = scorer.aislePoints(page.aisle(0));
        for (int place = 1; place < page.aisleCount() && !scorer.isIndifferentToAisles(); place++) {
            highest = Math.max(highest, scorer.aislePoints(page.aisle(place)));
        }
        return highest;
    }

    /** Utilisation rises up to the optimal band and falls beyond it, so the fills nearest to the band are the best. */
    private double utilisation(PageSummary page, int at, long roomy) {
        int kind = page.kind(at);
        if ((roomy & optimalSteps[kind]) != FreeSteps.NONE) {
            return optimal;
        }
        long fuller = roomy & fullerSteps[kind];
        long emptier = roomy & ~fullerSteps[kind];
        double highest = 0;
        if (fuller != FreeSteps.NONE) {
            long most = FreeSteps.most(FreeSteps.highest(fuller), capacity[kind]);
            highest = scorer.utilisationPoints(kind, Math.min(most, page.mostFreeVolume(at)));
        }
        if (emptier != FreeSteps.NONE) {
            long least = FreeSteps.least(FreeSteps.lowest(emptier), capacity[kind]);
            highest = Math.max(highest, scorer.utilisationPoints(kind, Math.max(least, volume)));
        }
        return highest;
    }

    /** What the best filled bins of a group on a page are worth, or {@link #NONE}. */
    private double utilisation(FreeVolumes free, long group, int kind) {
        long emptier = free.leastFrom(group, optimalLeast[kind]);
        if (emptier != FreeVolumes.NONE && emptier <= optimalMost[kind]) {
            return optimal;
        }
        long fuller = free.mostBelow(group, optimalLeast[kind]);
        return Math.max(
                emptier == FreeVolumes.NONE ? NONE : scorer.utilisationPoints(kind, emptier),
                fuller < volume ? NONE : scorer.utilisationPoints(kind, fuller));
    }
}
