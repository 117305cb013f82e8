package com.agogsaas.wms.engine.assignment;

/**
 * A bound on the score of plans that place all lots. Every lot is paid its price once, and every bin takes the content
 * that is worth most to it at these prices, whoever else holds the same lots: no plan of all lots scores more, whatever
 * the prices (the relaxation that {@link LotPrices} searches). It is at most that of {@link PriceBound} when prices are
 * good, as no bin takes parts of lots.
 *
 * <p>Prices are taken in whole parts of a unit of score and all arcs are looked at, so that no rounding and no arc left
 * out makes the bound too low.
 */
final class ContentBound {

    private static final int STEPS_PER_CHOICE = 20_000;

    /** Of several resources the relaxation knows less, so that many searches do not come to an end. */
    private static final int STEPS_OF_SEVERAL_RESOURCES = 1_000;

    private static final int PRICE_STEPS_AT_ONCE = 5;

    /** Beyond, a look at all arcs takes longer than the bound is worth. */
    private static final int MOST_ARCS = 50_000;

    private static final int PARTS = 1 << 10;

    /** Sums of whole numbers up to here are exact. */
    private static final double EXACT = 0x1p52;

    private final ContentItems items;
    private final ContentChoice choice;
    private final LotPrices prices;
    private long bound = Long.MAX_VALUE;

    /**
     * Starts with what given prices prove.
     *
     * @param problem one that is {@link ContentItems#countable}
     * @param start prices by lot, which stay as they are
     * @param capacityPrice as {@link ContentItems} weighs resources by
     * @param reached the score of a plan; half the way there is the first step down
     */
    ContentBound(AssignmentProblem problem, double[] start, double[] capacityPrice, long reached) {
        items = new ContentItems(problem, CandidateArcs.fitting(problem), problem.bins(), capacityPrice);
        choice = new ContentChoice(items, items.resources == 1 ? STEPS_PER_CHOICE : STEPS_OF_SEVERAL_RESOURCES);
        tighten(start);
        prices = new LotPrices(items, choice, start.clone(), (bound - reached) / 2.0);
    }

    /** Whether a bound comes near in little time. */
    static boolean suits(AssignmentProblem problem) {
        return problem.arcs() <= MOST_ARCS && ContentItems.countable(problem);
    }

    /** The lowest bound so far; {@link Long#MAX_VALUE} without prices. */
    long value() {
        return bound;
    }

    /**
     * Lowers the bound until prices are as good as they get, or so much work was done since the beginning.
     *
     * @param work as {@link ContentChoice#work} counts
     */
    void improve(long work, Budget budget) {
        boolean more = true;
        while (more && choice.work() < work && !budget.isSpent()) {
            more = prices.improve(PRICE_STEPS_AT_ONCE, budget);
        }
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
