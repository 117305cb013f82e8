package com.agogsaas.wms.engine.assignment;

/**
 * Improves a plan block by block: a random lot's bin and a few bins that its lots or their neighbours could well go to
 * are assigned anew by {@link BlockSearch}. When that finds nothing better for long, blocks are taken where the first
 * lot has to leave its bin, and the loss that is accepted for it is drawn as in simulated annealing (Kirkpatrick,
 * Gelatt, Vecchi 1983); the temperature is set so that a falling share of such moves is accepted, which makes it fit
 * any scores. The size of blocks adapts to what the search can see through. Large-neighbourhood search: Shaw 1998.
 */
final class BlockImprovement {

    private static final int NODES = 3000;
    private static final double SMALLEST_BLOCK = 2;
    private static final double LARGEST_BLOCK = 8;
    private static final double GROWTH = 0.01;
    private static final double SHRINKAGE = 0.03;
    private static final int PICKS = 16;
    private static final int ROUNDS_PER_BUDGET_CHECK = 32;
    private static final int ROUNDS_PER_LOT = 20;
    private static final double FIRST_ACCEPTANCE = 0.1;
    private static final double LAST_ACCEPTANCE = 0.002;
    private static final double HEATING = 0.05;

    /** In mean regrets; it soon finds its own level. */
    private static final double FIRST_TEMPERATURE = 0.05;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final CandidateArcs candidates;
    private final RandomStream random;
    private final Block block;
    private final BlockSearch search;
    private final Assignment best;
    private double blockSize = 3;
    private final double hottest;
    private double temperature;
    private long cycleLength;
    private boolean annealing;

    /** Prepares the improvement of a plan, which is changed. */
    BlockImprovement(Assignment plan, PriceGuide guide, RandomStream random) {
        this.plan = plan;
        this.random = random;
        problem = plan.problem();
        candidates = guide.candidates();
        block = new Block(plan, guide);
        search = new BlockSearch(plan, block);
        best = new Assignment(problem);
        hottest = guide.unplacedCost();
        temperature = Math.max(1e-3, FIRST_TEMPERATURE * guide.meanRegret());
        cycleLength = ROUNDS_PER_LOT * (long) problem.lots();
    }

    /**
     * Improves the plan until the budget is spent or the score reaches {@code enough} with all of {@code most} lots.
     */
    void run(Budget budget, int most, long enough) {
        for (boolean more = true; more; ) {
            more = turn(budget, most, enough);
        }
    }

    /**
     * Improves the plan for a while: the first time by better blocks only, then by annealing, twice as long each time.
     *
     * @return whether it may go on: neither is the budget spent nor the score high enough
     */
    boolean turn(Budget budget, int most, long enough) {
        best.become(plan.arcs());
        boolean more = cycle(budget, most, enough);
        keepIfBest();
        plan.become(best.arcs());
        cycleLength *= annealing ? 2 : 1;
        annealing = true;
        return more;
    }

    /** How many steps the searches of all blocks took. */
    long work() {
        return search.work();
    }

    private boolean cycle(Budget budget, int most, long enough) {
        for (long round = 0; round < cycleLength; round++) {
            if (round % ROUNDS_PER_BUDGET_CHECK == 0) {
                if (budget.isSpent() || (plan.placed() >= most && plan.score() >= enough)) {
                    return false;
                }
            }
            int lot = random.below(problem.lots());
            if (plan.placed() < most && (round & 1) == 0) {
                lot = unplacedFrom(lot);
            }
            if (annealing && plan.arcOf(lot) >= 0) {
                double acceptance =
                        FIRST_ACCEPTANCE * Math.pow(LAST_ACCEPTANCE / FIRST_ACCEPTANCE, (double) round / cycleLength);
                moveOut(lot, acceptance);
            } else {
                improveAround(lot);
            }
        }
        return true;
    }

    private int unplacedFrom(int start) {
        int lot = start;
        while (plan.arcOf(lot) >= 0) {
            lot = lot + 1 == problem.lots() ? 0 : lot + 1;
        }
        return lot;
    }

    private void improveAround(int lot) {
        pick(lot);
        if (search.find(-1, BlockSearch.BETTER, NODES) && (search.gain() > 0 || search.placesFirst())) {
            search.apply();
        }
        resize();
    }

    private void moveOut(int lot, double acceptance) {
        pick(lot);
        double loss = -temperature * Math.log(1 - random.fraction());
        boolean found = search.find(lot, -loss, NODES);
        if (found) {
            if (search.gain() < 0) {
                keepIfBest();
            }
            search.apply();
        }
        double factor = found ? 1 - HEATING : 1 + HEATING * acceptance / (1 - acceptance);
        temperature = Math.min(hottest, temperature * factor);
        resize();
    }

    private void keepIfBest() {
        if (plan.isBetterThan(best)) {
            best.become(plan.arcs());
        }
    }

    private void pick(int first) {
        block.clear();
        if (plan.arcOf(first) < 0) {
            block.addUnplaced(first);
        } else {
            block.addBin(plan.binOf(first));
        }
        int wanted = (int) (blockSize + random.fraction() * 2 - 0.5);
        int from = first;
        for (int picks = 0; picks < PICKS && block.bins() < wanted; picks++) {
            int count = candidates.first[from + 1] - candidates.first[from];
            if (count == 0) {
                return;
            }
            double position = random.fraction();
            int bin = candidates.bin[candidates.first[from] + (int) (count * position * position)];
            block.addBin(bin);
            from = plan.lotsIn(bin) > 0 && random.below(3) > 0 ? anyLotIn(bin) : first;
        }
    }

    private int anyLotIn(int bin) {
        int lot = plan.firstLotIn(bin);
        for (int skip = random.below(plan.lotsIn(bin)); skip > 0; skip--) {
            lot = plan.nextLotIn(lot);
        }
        return lot;
    }

    private void resize() {
        double size = blockSize + (search.wasComplete() ? GROWTH : -SHRINKAGE);
        blockSize = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, size));
    }
}
