package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds places for the lots that a plan leaves over. Takes one of them; when no bin has the room, it enters the bin
 * where the lots that must leave are the easiest to place elsewhere, judged by how often each proved hard so far; those
 * wait in turn. Between two rounds a few random moves bring free space together.
 *
 * <p>Guided ejection search: Nagata, Braysy, "A powerful route minimization heuristic for the vehicle routing problem
 * with time windows", Operations Research Letters 37 (2009), carried over from routes to bins with several resources.
 */
public final class EjectionSearch {

    private static final int MOVES_PER_ROUND = 10;
    private static final int ROUNDS_PER_BUDGET_CHECK = 16;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final SplittableRandom random;
    private final EjectionPool pool;
    private final CheapestEjection ejection;
    private final Reshuffle reshuffle;
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
        reshuffle = new Reshuffle(plan, new ArcTable(problem), bulk, random);
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
        for (long round = 0; pool.size() > 0; round++) {
            if (round % ROUNDS_PER_BUDGET_CHECK == 0 && budget.isSpent()) {
                break;
            }
            placeOne(pool.takeAny(random));
            rememberIfBest();
        }
        plan.become(bestArcs);
        return pool.size() == 0;
    }

    private void gatherPool() {
        for (int lot = 0; lot < problem.lots(); lot++) {
            if (plan.arcOf(lot) == Assignment.UNPLACED && fitsSomeBinAlone(lot)) {
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
        for (int move = 0; move < MOVES_PER_ROUND; move++) {
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

    private boolean fitsSomeBinAlone(int lot) {
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            if (fitsAlone(lot, arc)) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsAlone(int lot, int arc) {
        for (int r = 0; r < problem.resources(); r++) {
            if (problem.size(lot, arc, r) > problem.capacity(problem.bin(arc), r)) {
                return false;
            }
        }
        return true;
    }
}
