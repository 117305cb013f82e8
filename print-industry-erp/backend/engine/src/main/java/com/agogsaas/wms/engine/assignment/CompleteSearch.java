package com.agogsaas.wms.engine.assignment;

/** Solves problems of a few lots and bins to the proven best, as one {@link Block}. */
final class CompleteSearch {

    /** Up to here, what a lot without a place costs outweighs every score. */
    private static final int MOST_LOTS = 10;

    private static final int NODES = 200_000;

    private CompleteSearch() {}

    /**
     * Makes a plan the best there is, where the problem is small enough to see.
     *
     * @return whether the plan is proven best
     */
    static boolean finish(Assignment plan, PriceGuide guide) {
        AssignmentProblem problem = plan.problem();
        if (problem.lots() > MOST_LOTS || problem.bins() > Block.MOST_BINS) {
            return false;
        }
        Assignment empty = new Assignment(problem);
        Block whole = new Block(empty, guide);
        for (int bin = 0; bin < problem.bins(); bin++) {
            whole.addBin(bin);
        }
        for (int lot = 0; lot < problem.lots(); lot++) {
            whole.addUnplaced(lot);
        }
        BlockSearch search = new BlockSearch(empty, whole);
        double worth = plan.score() + guide.unplacedCost() * plan.placed();
        if (search.find(-1, worth + BlockSearch.BETTER, NODES)) {
            search.apply();
            plan.become(empty.arcs());
        }
        return search.wasComplete();
    }
}
