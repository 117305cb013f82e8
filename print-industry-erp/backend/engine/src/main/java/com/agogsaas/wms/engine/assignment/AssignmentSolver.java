package com.agogsaas.wms.engine.assignment;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Solves assignment problems as well as a budget allows and says how good the answer is at the least. Prices of
 * capacity give a bound and a first plan; guided ejection places what is left over; then blocks of a few bins are
 * assigned anew until the plan is proven best or the budget is spent. Every stage leaves a feasible plan behind.
 */
public final class AssignmentSolver {

    /**
     * How often the first attempt to place left-over lots asks at least whether it may go on; the next twice as often.
     */
    private static final long FIRST_ATTEMPT = 1_250;

    /** What is given to improving scores while lots are left over, as a share of an attempt. */
    private static final long TIMES_AN_INTERLUDE = 8;

    private static final long FIRST_BIDS = 16;

    /** What is given to the bound by contents: at first, and as a share of what goes into blocks. */
    private static final long FIRST_BOUND_WORK_PER_ARC = 60;

    private static final long BLOCKS_PER_BOUND = 2;

    private final AssignmentProblem problem;
    private final Budget budget;
    private final RandomStream random;
    private final int placedBound;
    private final double acceptedGap;
    private final PriceGuide guide;
    private final Assignment plan;

    /** A bound on the score of plans that place all lots. */
    private long boundOfAll = Long.MAX_VALUE;

    private AssignmentSolver(
            AssignmentProblem problem, @Nullable Assignment start, long seed, Budget budget, double acceptedGap) {
        this.problem = problem;
        this.budget = budget;
        this.acceptedGap = acceptedGap;
        random = new RandomStream(seed);
        placedBound = PlacedBound.of(problem);
        guide = new PriceGuide(problem, budget);
        plan = new PricedConstruction(problem, guide).best();
        if (start != null && !plan.isBetterThan(start)) {
            plan.become(start.arcs());
        }
    }

    /**
     * Places as many lots as possible, then maximises the total score.
     *
     * @param seed decides every random choice: the same seed and number of rounds give the same plan
     * @param budget ends the search; one that is spent from the start still gets a feasible plan
     */
    public static AssignmentResult solve(AssignmentProblem problem, long seed, Budget budget) {
        return solve(problem, seed, budget, 0);
    }

    /**
     * {@link #solve(AssignmentProblem, long, Budget)}, which ends as well with a plan that is known to be good enough.
     *
     * @param acceptedGap how much of the bound on the score a plan may lack for that, as a share of it; 0 to 1
     */
    public static AssignmentResult solve(AssignmentProblem problem, long seed, Budget budget, double acceptedGap) {
        return begin(problem, seed, budget, acceptedGap).search();
    }

    /** Like {@link #solve(AssignmentProblem, long, Budget, double)}, for who wants to see the first plan before. */
    public static AssignmentSolver begin(AssignmentProblem problem, long seed, Budget budget, double acceptedGap) {
        return new AssignmentSolver(problem, null, seed, budget, acceptedGap);
    }

    /**
     * Improves a plan, which stays as it is: the answer places as many lots and more, or as many with as high a score
     * and higher.
     *
     * @param start a feasible plan of the problem
     * @param seed decides every random choice
     * @param budget ends the search
     */
    public static AssignmentResult improve(Assignment start, long seed, Budget budget) {
        return new AssignmentSolver(start.problem(), start, seed, budget, 0).search();
    }

    /** The plan so far, with its bound: before {@link #search}, the one that prices lead to. */
    public AssignmentResult outline() {
        long bound = guide.bound(plan.placed());
        return result(plan.placed() == problem.lots() ? Math.min(bound, boundOfAll) : bound, placedBound);
    }

    /** Improves the plan until it is proven good enough or the budget is spent. To be called once. */
    public AssignmentResult search() {
        if (!budget.isSpent() && CompleteSearch.finish(plan, guide)) {
            return result(plan.score(), plan.placed());
        }
        long enough = enough(guide.bound(placedBound));
        if (!isBest(enough)) {
            fill(enough);
            improve(enough);
        }
        return outline();
    }

    private long enough(long bound) {
        return bound - (long) (acceptedGap * bound);
    }

    private AssignmentResult result(long scoreBound, int mostPlaced) {
        return new AssignmentResult(plan.arcs(), plan.placed(), plan.score(), OptionalLong.of(scoreBound), mostPlaced);
    }

    /**
     * Turns of blocks, each longer than the one before. Where bids suit, they come first, else the bound is lowered.
     */
    private void improve(long enough) {
        BlockImprovement blocks = new BlockImprovement(plan, guide, random);
        if (ContentBidding.suits(problem, placedBound)) {
            improveByBids(blocks, enough);
        } else if (plan.placed() == problem.lots() && ContentBound.suits(problem)) {
            improveBelowContents(blocks, enough);
        } else {
            blocks.run(budget, placedBound, enough);
        }
    }

    private void improveByBids(BlockImprovement blocks, long enough) {
        ContentBidding bidding = new ContentBidding(plan, guide, random, budget);
        boundOfAll = bidding.bound();
        long sooner = Math.min(enough, enough(boundOfAll));
        for (long bids = FIRST_BIDS; !budget.isSpent() && !isBest(sooner); bids *= 2) {
            bidding.improve(bids, budget);
            blocks.turn(budget, placedBound, sooner);
        }
    }

    /** Prices of capacity let bins take parts of lots: with few lots to a bin, whole contents prove much more. */
    private void improveBelowContents(BlockImprovement blocks, long enough) {
        ContentBound contents = new ContentBound(problem, guide.worthOfPlaces(), guide.prices(), plan.score());
        long firstWork = FIRST_BOUND_WORK_PER_ARC * problem.arcs();
        long sooner = enough;
        do {
            contents.improve(firstWork + blocks.work() / BLOCKS_PER_BOUND, budget);
            boundOfAll = contents.value();
            sooner = Math.min(sooner, enough(boundOfAll));
        } while (!isBest(sooner) && blocks.turn(budget, placedBound, sooner));
    }

    private boolean isBest(long enough) {
        return plan.placed() == placedBound && plan.score() >= enough;
    }

    /** Places left-over lots; should that take long, improves the plan in between, lest the score come off badly. */
    private void fill(long enough) {
        Assignment attempt = new Assignment(problem);
        for (long length = Math.max(FIRST_ATTEMPT, EjectionSearch.checksOfARound(problem.lots()));
                plan.placed() < placedBound && !budget.isSpent();
                length *= 2) {
            attempt.become(plan.arcs());
            new EjectionSearch(attempt, random.nextLong()).placeAll(limited(length));
            if (attempt.isBetterThan(plan)) {
                plan.become(attempt.arcs());
            }
            if (plan.placed() < placedBound) {
                new BlockImprovement(plan, guide, random)
                        .run(limited(length / TIMES_AN_INTERLUDE), placedBound, enough);
            }
        }
    }

    private Budget limited(long checks) {
        Budget some = Budget.rounds(checks);
        return () -> budget.isSpent() || some.isSpent();
    }
}
