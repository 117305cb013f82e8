package com.agogsaas.wms.engine.assignment;

/**
 * A bound on the score of plans that place all lots, where bins have one resource. Every lot is paid its price once,
 * and every bin takes the content that is worth most to it at these prices, whoever else holds the same lots: no plan
 * of all lots scores more, whatever the prices (the relaxation that {@link LotPrices} searches). It is at most that of
 * {@link PriceBound} when prices are good, as no bin takes parts of lots.
 *
 * <p>Prices are taken in whole parts of a unit of score and all arcs are looked at, so that no rounding and no arc left
 * out makes the bound too low.
 */
final class ContentBound {

    private static final int STEPS_PER_CHOICE = 20_000;
    private static final int MOST_PRICE_STEPS = 100;
    private static final double MOST_ARC_VISITS = 2e6;
    private static final int PARTS = 1 << 10;

    /** Sums of whole numbers up to here are exact. */
    private static final double EXACT = 0x1p52;

    private final ContentItems items;
    private final ContentChoice choice;
    private long bound = Long.MAX_VALUE;

    ContentBound(AssignmentProblem problem) {
        items = new ContentItems(problem, CandidateArcs.fitting(problem), problem.bins());
        choice = new ContentChoice(items, STEPS_PER_CHOICE);
    }

    /** The lowest bound so far; {@link Long#MAX_VALUE} without prices. */
    long value() {
        return bound;
    }

    /**
     * Lowers the bound by a few steps from prices that are good already.
     *
     * @param start prices by lot, which stay as they are
     * @param stepDown how much lower the bound may become at first
     */
    void improve(double[] start, double stepDown, Budget budget) {
        LotPrices prices = new LotPrices(items, choice, start.clone(), stepDown);
        prices.improve((int) Math.min(MOST_PRICE_STEPS, MOST_ARC_VISITS / items.count()), budget);
        tighten(prices.best());
    }

    /**
     * Lowers the bound to what prices prove.
     *
     * @param price by lot
     */
    void tighten(double[] price) {
        double[] parts = new double[price.length];
        double sum = 0;
        double magnitude = 0;
        for (int lot = 0; lot < price.length; lot++) {
            parts[lot] = Math.rint(price[lot] * PARTS);
            sum += parts[lot];
            magnitude += Math.abs(parts[lot]);
        }
        for (int bin = 0; bin < items.bins; bin++) {
            double most = mostOf(bin, parts);
            sum += most;
            magnitude += most;
        }
        if (magnitude < EXACT) {
            bound = Math.min(bound, (long) Math.floor(sum / PARTS));
        }
    }

    private double mostOf(int bin, double[] parts) {
        double[] worth = choice.worth();
        for (int item = items.first[bin]; item < items.first[bin + 1]; item++) {
            worth[item] = items.score[item] * PARTS - parts[items.lot[item]];
        }
        choice.choose(bin);
        return Math.ceil(choice.most());
    }
}
