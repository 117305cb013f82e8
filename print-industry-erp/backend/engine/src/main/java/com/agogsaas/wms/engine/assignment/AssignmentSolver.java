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

    private final AssignmentProblem problem;
    private final Budget budget;
    private final RandomStream random;
    private final int placedBound;
    private final double acceptedGap;

    /** A bound on the score of plans that place all lots. */
    private long boundOfAll = Long.MAX_VALUE;

    private AssignmentSolver(AssignmentProblem problem, long seed, Budget budget, double acceptedGap) {
        this.problem = problem;
        this.budget = budget;
        this.acceptedGap = acceptedGap;
        random = new RandomStream(seed);
        placedBound = PlacedBound.of(problem);
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
        return new AssignmentSolver(problem, seed, budget, acceptedGap).solve(null);
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
        return new AssignmentSolver(start.problem(), seed, budget, 0).solve(start);
    }

    private AssignmentResult solve(@Nullable Assignment start) {
        PriceGuide guide = new PriceGuide(problem, budget);
        Assignment plan = new PricedConstruction(problem, guide).best();
        if (start != null && !plan.isBetterThan(start)) {
            plan.become(start.arcs());
        }
        if (!budget.isSpent() && CompleteSearch.finish(plan, guide)) {
            return result(plan, plan.score(), plan.placed());
        }
        long enough = enough(guide.bound(placedBound));
        if (!isBest(plan, enough)) {
            fill(plan, guide, enough);
            improve(plan, guide, enough);
        }
        long bound = guide.bound(plan.placed());
        return result(plan, plan.placed() == problem.lots() ? Math.min(bound, boundOfAll) : bound, placedBound);
    }

    private long enough(long bound) {
        return bound - (long) (acceptedGap * bound);
    }

    private static AssignmentResult result(Assignment plan, long scoreBound, int placedBound) {
        return new AssignmentResult(plan.arcs(), plan.placed(), plan.score(), OptionalLong.of(scoreBound), placedBound);
    }

    /** Where it suits, lets bins bid; in turns with blocks, each longer than the one before. */
    private void improve(Assignment plan, PriceGuide guide, long enough) {
        BlockImprovement blocks = new BlockImprovement(plan, guide, random);
        if (!ContentBidding.suits(problem, placedBound)) {
            blocks.run(budget, placedBound, enough);
            return;
        }
        ContentBidding bidding = new ContentBidding(plan, guide, random, budget);
        boundOfAll = bidding.bound();
        long sooner = Math.min(enough, enough(boundOfAll));
        for (long bids = FIRST_BIDS; !budget.isSpent() && !isBest(plan, sooner); bids *= 2) {
            bidding.improve(bids, budget);
            blocks.turn(budget, placedBound, sooner);
        }
    }

    private boolean isBest(Assignment plan, long enough) {
        return plan.placed() == placedBound && plan.score() >= enough;
    }

    /** Places left-over lots; should that take long, improves the plan in between, lest the score come off badly. */
    private void fill(Assignment plan, PriceGuide guide, long enough) {
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
