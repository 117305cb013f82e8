package com.agogsaas.wms.engine.packing;

import com.agogsaas.wms.engine.assignment.Budget;

/** Packs lots into few bins: simple packings first, then bins are emptied one by one until the bound or the budget. */
public final class PackingSolver {

    private PackingSolver() {}

    /**
     * Packs as many lots as possible, then into as few bins as possible, as far as the budget goes.
     *
     * @param seed decides every random choice
     */
    public static PackingResult solve(PackingProblem problem, long seed, Budget budget) {
        int lowerBound = LowerBound.of(problem);
        Packing best = simplePacking(problem);
        if (best.binsUsed() > lowerBound || best.placed() < problem.lots()) {
            best = new BinEmptying(problem, seed, lowerBound).improve(best, budget);
        }
        return new PackingResult(best.bins(), best.binsUsed(), Math.min(lowerBound, best.binsUsed()));
    }

    /** The best of the simple packings: never worse than first fit decreasing. */
    static Packing simplePacking(PackingProblem problem) {
        FitDecreasing fit = new FitDecreasing(problem);
        Packing best = fit.firstFit(SizeMeasure.SUM);
        for (SizeMeasure sizes : SizeMeasure.values()) {
            Packing first = fit.firstFit(sizes);
            best = first.isBetterThan(best) ? first : best;
            Packing tight = fit.bestFit(sizes);
            best = tight.isBetterThan(best) ? tight : best;
        }
        return best;
    }
}
