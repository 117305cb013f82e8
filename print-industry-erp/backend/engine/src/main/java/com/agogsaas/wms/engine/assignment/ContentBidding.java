package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * Finds plans by letting bins bid for lots. In turn, every bin takes the content that is best for it when a lot costs
 * its price, more if others hold it and less if none does. Lots that several hold become dearer, those that none holds
 * cheaper, and what sharing costs grows from sweep to sweep, until each lot is held once: that is a plan. Where bins
 * are nearly full, good contents fit together in few ways, which no exchange of a few lots finds; here they find each
 * other while sharing is cheap.
 *
 * <p>The alternating direction method of multipliers (Boyd, Parikh, Chu, Peleato, Eckstein 2011) on whole contents,
 * whose quadratic penalty is linear, as a bin holds a lot or not (Yao, Zhu, Song, Wu, Tong, "ADMM-based problem
 * decomposition scheme for vehicle routing problem with time windows", Transportation Research B 129, 2019).
 */
final class ContentBidding {

    private static final int ITEMS_PER_LOT = 7;
    private static final int STEPS_PER_CHOICE = 500;
    private static final int PRICE_STEPS = 300;
    private static final double FIRST_STEP_DOWN = 0.2;
    private static final long BOUND_WORK = 4_000_000;

    /** What sharing costs, as multiples of the mean regret: at first, how fast it grows, and at the most. */
    private static final double FIRST_PENALTY = 0.2;

    private static final double GROWTH = 1.025;
    private static final double LARGEST_PENALTY = 20;
    private static final int MOST_SWEEPS = 200;

    /** How far a price moves in a sweep, as a share of what sharing costs; so much further with every move before. */
    private static final double PRICE_MOVE = 0.1;

    private static final double ACCELERATION = 0.05;

    /** What is given to a run that does not come to an end: rounds of improving blocks around lots without a place. */
    private static final long REPAIR_ROUNDS = 8;

    /** A run ends once the plan in the making is so many mean regrets below the best: it only becomes worse. */
    private static final double GIVE_UP = 2;

    private static final int RUNS_OF_ALL_BINS = 5;
    private static final double LEAST_SHARE_OF_BINS = 0.5;
    private static final double MORE_SHARE_OF_BINS = 0.45;
    private static final int BINS_PER_BUDGET_CHECK = 32;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final PriceGuide guide;
    private final RandomStream random;
    private final ContentItems items;
    private final ContentChoice choice;
    private final long bound;
    private final Assignment attempt;
    private final double[] startPrice;
    private final double[] price;
    private final int[] holders;
    private final int[] priceMoves;
    private final double meanRegret;

    /** All bins; those that take part in a run come first. */
    private final int[] bins;

    /** Whether a lot is in one of the bins that take part, and what the others score. */
    private final boolean[] moves;

    private long scoreOfOthers;
    private long runs;

    /**
     * Prepares the improvement of a plan of a problem that {@link #suits}; the plan is changed.
     *
     * @param budget ends the search for prices to start with
     */
    ContentBidding(Assignment plan, PriceGuide guide, RandomStream random, Budget budget) {
        this.plan = plan;
        this.guide = guide;
        this.random = random;
        problem = plan.problem();
        items = new ContentItems(problem, guide.candidates(), ITEMS_PER_LOT, guide.prices());
        choice = new ContentChoice(items, STEPS_PER_CHOICE);
        attempt = new Assignment(problem);
        price = guide.worthOfPlaces();
        meanRegret = Math.max(1e-2, guide.meanRegret());
        LotPrices prices = new LotPrices(items, choice, price, FIRST_STEP_DOWN * meanRegret * problem.bins());
        prices.improve(PRICE_STEPS, budget);
        startPrice = prices.best();
        ContentBound contents = new ContentBound(problem, startPrice, guide.prices(), plan.score());
        contents.improve(BOUND_WORK, budget);
        bound = contents.value();
        holders = new int[problem.lots()];
        priceMoves = new int[problem.lots()];
        moves = new boolean[problem.lots()];
        bins = new int[problem.bins()];
        Arrays.setAll(bins, bin -> bin);
    }

    /**
     * Whether a problem has one resource and bins for lots of any groups.
     *
     * @param placedBound how many lots can have a place; bidding ends only when all have one
     */
    static boolean suits(AssignmentProblem problem, int placedBound) {
        boolean suits = problem.resources() == 1
                && problem.bins() > 1
                && placedBound == problem.lots()
                && ContentItems.countable(problem);
        for (int bin = 0; suits && bin < problem.bins(); bin++) {
            suits = !problem.oneGroupOnly(bin);
        }
        return suits;
    }

    /** A bound on the score of every plan that places all lots. */
    long bound() {
        return bound;
    }

    /**
     * Bids so many times; first for all lots, then in turns for all and for those of some bins.
     *
     * @return whether the plan is better
     */
    boolean improve(long times, Budget budget) {
        boolean better = false;
        for (long end = runs + times; runs < end && !budget.isSpent(); runs++) {
            boolean all = runs < RUNS_OF_ALL_BINS || runs % 2 == 0 || plan.placed() < problem.lots();
            double share = all ? 1 : LEAST_SHARE_OF_BINS + MORE_SHARE_OF_BINS * random.fraction();
            better |= run(takePart(share), budget) && becomeIfAsGood(budget);
        }
        return better;
    }

    /** Draws the bins that take part; returns how many there are. */
    private int takePart(double share) {
        int count = (int) Math.ceil(share * bins.length);
        shuffle(bins.length);
        Arrays.fill(moves, count == bins.length);
        scoreOfOthers = plan.score();
        for (int i = 0; i < count; i++) {
            for (int lot = plan.firstLotIn(bins[i]); lot >= 0; lot = plan.nextLotIn(lot)) {
                moves[lot] = true;
                scoreOfOthers -= problem.score(plan.arcOf(lot));
            }
        }
        return count;
    }

    private void shuffle(int count) {
        for (int i = 0; i < count; i++) {
            int other = i + random.below(count - i);
            int bin = bins[other];
            bins[other] = bins[i];
            bins[i] = bin;
        }
    }

    /** Returns whether every lot is held once in the end, or so it is for nearly all. */
    private boolean run(int count, Budget budget) {
        System.arraycopy(startPrice, 0, price, 0, price.length);
        Arrays.fill(holders, 0);
        Arrays.fill(priceMoves, 0);
        Arrays.fill(choice.chosen(), false);
        double penalty = FIRST_PENALTY * meanRegret;
        sweep(count, 0, budget);
        for (int sweep = 0; sweep < MOST_SWEEPS && !budget.isSpent(); sweep++) {
            if (changePrices(penalty)) {
                return true;
            }
            if (plan.placed() == problem.lots() && value() < plan.score() - GIVE_UP * meanRegret) {
                return false;
            }
            penalty = Math.min(penalty * GROWTH, LARGEST_PENALTY * meanRegret);
            if (!sweep(count, penalty, budget)) {
                return false;
            }
        }
        return !budget.isSpent();
    }

    /** Lets every bin bid once, in random order; false when the budget is spent on the way. */
    private boolean sweep(int count, double penalty, Budget budget) {
        shuffle(count);
        for (int i = 0; i < count; i++) {
            if ((i + 1) % BINS_PER_BUDGET_CHECK == 0 && budget.isSpent()) {
                return false;
            }
            bid(bins[i], penalty);
        }
        return true;
    }

    private void bid(int bin, double penalty) {
        boolean[] chosen = choice.chosen();
        double[] worth = choice.worth();
        int end = items.first[bin + 1];
        for (int item = items.first[bin]; item < end; item++) {
            int lot = items.lot[item];
            holders[lot] -= chosen[item] ? 1 : 0;
            worth[item] = moves[lot] ? items.score[item] - price[lot] - penalty * (holders[lot] - 0.5) : -1;
        }
        choice.choose(bin);
        for (int item = items.first[bin]; item < end; item++) {
            holders[items.lot[item]] += chosen[item] ? 1 : 0;
        }
    }

    /** Returns whether none had to change. */
    private boolean changePrices(double penalty) {
        boolean settled = true;
        for (int lot = 0; lot < price.length; lot++) {
            if (moves[lot] && holders[lot] != 1) {
                double share = PRICE_MOVE * (1 + ACCELERATION * priceMoves[lot]++);
                price[lot] += share * penalty * (holders[lot] - 1);
                settled = false;
            }
        }
        return settled;
    }

    /** What the contents score, lots that none or several hold being sold or bought at their prices. */
    private double value() {
        double value = scoreOfOthers;
        boolean[] chosen = choice.chosen();
        for (int item = 0; item < chosen.length; item++) {
            value += chosen[item] ? items.score[item] : 0;
        }
        for (int lot = 0; lot < price.length; lot++) {
            value -= moves[lot] ? price[lot] * (holders[lot] - 1) : 0;
        }
        return value;
    }

    /** A plan that is as good replaces the present one, as others are within reach of it. */
    private boolean becomeIfAsGood(Budget budget) {
        attempt.become(arcsOfContents());
        if (attempt.placed() < problem.lots()) {
            Budget some = Budget.rounds(REPAIR_ROUNDS);
            new BlockImprovement(attempt, guide, random)
                    .run(() -> budget.isSpent() || some.isSpent(), problem.lots(), Long.MIN_VALUE);
        }
        boolean better = attempt.isBetterThan(plan);
        if (!plan.isBetterThan(attempt)) {
            plan.become(attempt.arcs());
        }
        return better;
    }

    /** The arcs of the plan that the contents are: a lot that several bins hold stays where it scores most. */
    private int[] arcsOfContents() {
        int[] arcs = plan.arcs();
        for (int lot = 0; lot < arcs.length; lot++) {
            arcs[lot] = moves[lot] ? Assignment.UNPLACED : arcs[lot];
        }
        for (int item = 0; item < items.count(); item++) {
            int other = arcs[items.lot[item]];
            if (choice.chosen()[item] && (other == Assignment.UNPLACED || problem.score(other) < items.score[item])) {
                arcs[items.lot[item]] = items.arc[item];
            }
        }
        return arcs;
    }
}
