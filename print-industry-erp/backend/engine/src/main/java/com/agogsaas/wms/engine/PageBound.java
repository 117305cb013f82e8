package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AlikeBins;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.FreeSteps;
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
    double besideMaterial(int number, PageSummary page) {
        double aisle = scorer.aisles().highestOfPage(number, page);
        double travel = scorer.travelAtBest(page);
        double highest = NONE;
        for (int at = 0; at < page.end(); at = page.next(at)) {
            if (takes(page, at) && takesSeveral[page.kind(at)]) {
                highest = Math.max(highest, ofKind(page, at, aisle, travel, page.stepsOfOthers(at), beside));
            }
        }
        return highest;
    }

    /** The bound of all other bins of a page, or {@link #NONE}. */
    double ofOthers(int number, PageSummary page) {
        return ofOthers(page, scorer.aisles().highestOfPage(number, page));
    }

    /** The bound of all other bins of a group of pages, or {@link #NONE}. */
    double ofOthersInGroup(int number, PageSummary group) {
        return ofOthers(group, scorer.aisles().highestOfGroup(number, group));
    }

    private double ofOthers(PageSummary page, double aisle) {
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
     * A lower bound than {@link #ofOthers}, or {@link #NONE}. It takes longer to tell, as it does not add what one
     * aisle is worth to what bins of another are, and knows every fill.
     */
    double closerOfOthers(BinPage page) {
        AlikeBins alike = page.alikeBins();
        double travel = scorer.travelAtBest(page.summary());
        double highest = NONE;
        for (int group = 0; group < alike.groups(); group++) {
            if (ofGroup(alike, group, travel) > highest) {
                int emptier = firstInBandOrEmptier(alike, group);
                if (emptier < alike.to(group)) {
                    highest = Math.max(highest, ofBin(alike, group, emptier, travel));
                }
                if (emptier > alike.from(group) && alike.free(emptier - 1) >= volume) {
                    highest = Math.max(highest, ofBin(alike, group, emptier - 1, travel));
                }
            }
        }
        return highest;
    }

    /**
     * What the best bin of a group scores at most, whatever its fill, or {@link #NONE}. Bins that hold the lot's
     * material alone count as holding another.
     *
     * @param travel the most that travel is worth on the page
     */
    double ofGroup(AlikeBins alike, int group, double travel) {
        int kind = alike.kind(group);
        int to = alike.to(group);
        boolean takes = suitable[kind]
                && (mixes[kind] || alike.isEmpty(group))
                && alike.from(group) < to
                && alike.free(to - 1) >= volume;
        return takes ? atPlace(alike, group, travel) + optimal + consolidation(alike, group) : NONE;
    }

    /** What the bin at a place of a group scores at most. It falls with the distance from the optimal band. */
    double ofBin(AlikeBins alike, int group, int place, double travel) {
        int kind = alike.kind(group);
        long free = alike.free(place);
        double fill = free >= optimalLeast[kind] && free <= optimalMost[kind]
                ? optimal
                : scorer.utilisationPoints(kind, free);
        return atPlace(alike, group, travel) + fill + consolidation(alike, group);
    }

    /**
     * The first of a group's bins that end up in the optimal band or emptier: from there on they get worse, and before
     * it they get worse the nearer they are to the group's first.
     */
    int firstInBandOrEmptier(AlikeBins alike, int group) {
        return alike.firstFrom(group, optimalLeast[alike.kind(group)]);
    }

    private double atPlace(AlikeBins alike, int group, double travel) {
        return scorer.kindPoints(alike.kind(group)) + scorer.aisles().of(alike.aisle(group)) + travel;
    }

    private double consolidation(AlikeBins alike, int group) {
        return alike.isEmpty(group) ? intoEmpty : toOthers;
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
}
