package com.agogsaas.wms.engine.assignment;

/**
 * What prices tell a search: which few arcs of every lot are worth a try, the most promising first, what capacity is
 * worth, and how high the score can be. Made once per problem.
 */
final class PriceGuide {

    private static final int ARCS_PER_LOT = 16;
    private static final int STEPS_AT_ONCE = 5;
    private static final int LEAST_STEPS = 60;
    private static final int MOST_STEPS = 300;

    /** Arcs looked at before prices go on with the promising ones only: about a fifth of a second. */
    private static final double MOST_ARC_VISITS = 1.5e8;

    private static final double CLOSE_ENOUGH = 1e-4;
    private static final int POLISHING_STEPS = 400;

    private final AssignmentProblem problem;
    private final Budget budget;
    private final CapacityPrices prices;
    private final PriceBound priceBound;
    private final long unplacedCost;
    private CandidateArcs candidates;

    PriceGuide(AssignmentProblem problem, Budget budget) {
        this.problem = problem;
        this.budget = budget;
        CandidateArcs all = CandidateArcs.fitting(problem);
        unplacedCost = unplacedCost(problem);
        prices = new CapacityPrices(problem, all, unplacedCost);
        priceBound = new PriceBound(problem, unplacedCost);
        candidates = all;
        if (!budget.isSpent()) {
            search(all);
        }
    }

    /** Far more than a score, so that prices serve full plans first; not so much that sums come near their limit. */
    private static long unplacedCost(AssignmentProblem problem) {
        long most = 0;
        for (int arc = 0; arc < problem.arcs(); arc++) {
            most = Math.max(most, problem.score(arc));
        }
        return Math.max(most, Math.min(10 * most, (1L << 56) / Math.max(1, problem.lots()))) + 1;
    }

    private void search(CandidateArcs all) {
        double affordable = MOST_ARC_VISITS / Math.max(1, problem.arcs());
        steps((int) Math.max(LEAST_STEPS, Math.min(MOST_STEPS, affordable)), CLOSE_ENOUGH);
        double[] before = prices.best().clone();
        long boundBefore = bound(problem.lots());
        candidates = all.best(problem, prices, ARCS_PER_LOT);
        prices.choose(candidates);
        steps(POLISHING_STEPS, 0);
        if (bound(problem.lots()) > boundBefore) {
            prices.restore(before);
            candidates = all.best(problem, prices, ARCS_PER_LOT);
            prices.choose(candidates);
        }
    }

    private void steps(int most, double closeEnough) {
        boolean more = true;
        for (int step = 0; more && step < most && !budget.isSpent(); step += STEPS_AT_ONCE) {
            more = prices.improve(STEPS_AT_ONCE) && (step < LEAST_STEPS || prices.uncertainty() > closeEnough);
        }
    }

    /** The arcs worth a try, by lot, the highest reduced score first. */
    CandidateArcs candidates() {
        return candidates;
    }

    /** The price per unit of every resource of every bin, bin by bin. */
    double[] prices() {
        return prices.best();
    }

    /** How often a candidate was its lot's choice at recent prices: 0 to 1. */
    double share(int c) {
        return prices.share(c);
    }

    /** Score less the price of what the lot takes. */
    double reducedScore(int lot, int c) {
        return prices.reducedScore(candidates, lot, c);
    }

    /** What a place for each lot is worth: what its best arc gains at these prices. */
    double[] worthOfPlaces() {
        double[] worth = new double[problem.lots()];
        for (int lot = 0; lot < worth.length; lot++) {
            int first = candidates.first[lot];
            worth[lot] = first < candidates.first[lot + 1] ? reducedScore(lot, first) : 0;
        }
        return worth;
    }

    /** How much less a lot's second best arc gains at these prices than its best, on average. */
    double meanRegret() {
        double sum = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            int first = candidates.first[lot];
            if (candidates.first[lot + 1] > first + 1) {
                sum += reducedScore(lot, first) - reducedScore(lot, first + 1);
            }
        }
        return sum / Math.max(1, problem.lots());
    }

    /** What a lot without a place costs in the eyes of the search: more than any score. */
    double unplacedCost() {
        return unplacedCost;
    }

    /** A bound on the score of every plan that places so many lots or more. */
    long bound(int placed) {
        return priceBound.at(prices.best(), placed);
    }
}
