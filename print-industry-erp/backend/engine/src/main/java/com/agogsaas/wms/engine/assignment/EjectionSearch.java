package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds places for the lots that a plan leaves over. Takes one of them; when no bin has the room, it enters the bin
 * where the lots that must leave are the easiest to place elsewhere, judged by how often each proved hard so far; those
 * wait in turn. Between two rounds a few random moves bring free space together. Where bins must be full to the last
 * per mille, this goes in circles; so it takes turns with {@link SlackAnnealing}, which is slower to begin and better
 * at that.
 *
 * <p>Guided ejection search: Nagata, Braysy, "A powerful route minimization heuristic for the vehicle routing problem
 * with time windows", Operations Research Letters 37 (2009), carried over from routes to bins with several resources.
 */
public final class EjectionSearch {

    private static final int MOVES_PER_ROUND = 10;
    private static final int ROUNDS_PER_BUDGET_CHECK = 16;
    private static final int EJECTIONS_PER_LOT = 10;
    private static final int ANNEALING_MOVES_PER_LOT = 8000;
    private static final int MOVES_PER_BATCH = 4096;
    /** Begins where about one accepted move in three makes matters worse, ends where hardly any does. */
    private static final double HOT = 0.7;

    private static final double COLD = 0.2;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final SplittableRandom random;
    private final EjectionPool pool;
    private final CheapestEjection ejection;
    private final Reshuffle reshuffle;
    private final SlackAnnealing annealing;
    private final int[] bestArcs;
    private int bestPlaced;
    private long bestScore;

    /**
     * Prepares a search.
     *
     * @param plan the plan to complete, feasible; it is changed
     * @param seed decides every random choice
     */
    public EjectionSearch(Assignment plan, long seed) {
        this.plan = plan;
        problem = plan.problem();
        random = new SplittableRandom(seed);
        Bulk bulk = new Bulk(problem);
        pool = new EjectionPool(problem.lots(), bulk);
        ejection = new CheapestEjection(plan, pool, bulk);
        ArcTable arcs = new ArcTable(problem);
        reshuffle = new Reshuffle(plan, arcs, bulk, random);
        annealing = new SlackAnnealing(plan, bulk, arcs, random);
        bestArcs = plan.arcs();
        bestPlaced = plan.placed();
        bestScore = plan.score();
    }

    /**
     * Searches until every lot that fits some bin alone has a place or the budget is spent. The plan then is the one
     * with the most lots placed that was seen, among equals the one with the highest score: never a worse one than it
     * was.
     *
     * @return whether every lot that fits some bin alone has a place
     */
    public boolean placeAll(Budget budget) {
        gatherPool();
        while (pool.size() > 0 && !budget.isSpent()) {
            eject(budget);
            if (pool.size() > 0) {
                anneal(budget);
            }
        }
        plan.become(bestArcs);
        return pool.size() == 0;
    }

    private void eject(Budget budget) {
        int rounds = EJECTIONS_PER_LOT * problem.lots();
        for (int round = 1; pool.size() > 0 && round <= rounds; round++) {
            placeOne(pool.takeAny(random));
            rememberIfBest();
            if (round % ROUNDS_PER_BUDGET_CHECK == 0 && budget.isSpent()) {
                return;
            }
        }
    }

    private void anneal(Budget budget) {
        long batches = batches(problem.lots());
        for (long batch = 0; batch < batches && pool.size() > 0 && !budget.isSpent(); batch++) {
            double cooled = (double) batch / batches;
            annealing.move(MOVES_PER_BATCH, HOT * Math.pow(COLD / HOT, cooled));
            gatherPool();
            rememberIfBest();
        }
    }

    /** How often a search asks whether it may go on until it has ejected and annealed once. */
    static long checksOfARound(int lots) {
        return (long) EJECTIONS_PER_LOT * lots / ROUNDS_PER_BUDGET_CHECK + batches(lots);
    }

    private static long batches(int lots) {
        return 1 + (long) ANNEALING_MOVES_PER_LOT * lots / MOVES_PER_BATCH;
    }

    private void gatherPool() {
        pool.clear();
        for (int lot = 0; lot < problem.lots(); lot++) {
            if (plan.arcOf(lot) == Assignment.UNPLACED && problem.fitsSomeBinAlone(lot)) {
                pool.add(lot);
            }
        }
    }

    private void placeOne(int lot) {
        int arc = bestFreeArc(lot);
        if (arc >= 0) {
            plan.put(lot, arc);
        } else {
            pool.raisePenalty(lot);
            ejection.enter(lot);
        }
        for (int move = 0; pool.size() > 0 && move < MOVES_PER_ROUND; move++) {
            reshuffle.moveNear(lot);
        }
    }

    private int bestFreeArc(int lot) {
        int best = -1;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            if (plan.takes(lot, arc) && (best < 0 || problem.score(arc) > problem.score(best))) {
                best = arc;
            }
        }
        return best;
    }

    private void rememberIfBest() {
        int placed = plan.placed();
        if (placed > bestPlaced || (placed == bestPlaced && plan.score() > bestScore)) {
            bestPlaced = placed;
            bestScore = plan.score();
            Arrays.setAll(bestArcs, plan::arcOf);
        }
    }
}
