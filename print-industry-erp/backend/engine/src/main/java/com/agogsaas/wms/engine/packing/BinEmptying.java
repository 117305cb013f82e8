package com.agogsaas.wms.engine.packing;

import com.agogsaas.wms.engine.assignment.Assignment;
import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.assignment.AssignmentProblemBuilder;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.assignment.EjectionSearch;

/**
 * Does with one bin fewer, again and again: the bin that holds the least is taken away and its lots are placed in the
 * others by {@link EjectionSearch}.
 */
final class BinEmptying {

    private final PackingProblem problem;
    private final long seed;
    private final int lowerBound;

    BinEmptying(PackingProblem problem, long seed, int lowerBound) {
        this.problem = problem;
        this.seed = seed;
        this.lowerBound = lowerBound;
    }

    /** The packing, or a better one. */
    Packing improve(Packing from, Budget budget) {
        Packing best = from;
        while (best.binsUsed() > lowerBound && !budget.isSpent()) {
            Packing next = without(leastFilled(best), best, budget);
            if (!next.isBetterThan(best)) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private Packing without(int emptied, Packing packing, Budget budget) {
        int[] kept = new int[packing.binsUsed() - 1];
        int count = 0;
        for (int bin = 0; bin < problem.bins(); bin++) {
            if (packing.uses(bin) && bin != emptied) {
                kept[count++] = bin;
            }
        }
        Assignment plan = new Assignment(among(kept));
        for (int lot = 0; lot < problem.lots(); lot++) {
            for (int i = 0; i < count; i++) {
                if (packing.binOf(lot) == kept[i]) {
                    plan.put(lot, plan.problem().arc(lot, i));
                }
            }
        }
        new EjectionSearch(plan, seed + count).placeAll(budget);
        Packing result = new Packing(problem);
        for (int lot = 0; lot < problem.lots(); lot++) {
            if (plan.binOf(lot) != Assignment.UNPLACED) {
                result.put(lot, kept[plan.binOf(lot)]);
            }
        }
        return result;
    }

    private AssignmentProblem among(int[] kept) {
        AssignmentProblemBuilder builder = AssignmentProblem.builder(kept.length, problem.resources());
        long[] row = new long[problem.resources()];
        for (int i = 0; i < kept.length; i++) {
            for (int r = 0; r < row.length; r++) {
                row[r] = problem.capacity(kept[i], r);
            }
            builder.capacity(i, row);
        }
        for (int lot = 0; lot < problem.lots(); lot++) {
            for (int r = 0; r < row.length; r++) {
                row[r] = problem.size(lot, r);
            }
            builder.lot(lot, row);
            for (int i = 0; i < kept.length; i++) {
                if (problem.fitsAlone(lot, kept[i])) {
                    builder.arc(i, 0);
                }
            }
        }
        return builder.build();
    }

    private int leastFilled(Packing packing) {
        int least = -1;
        double leastShare = Double.MAX_VALUE;
        for (int bin = 0; bin < problem.bins(); bin++) {
            double share = 0;
            for (int r = 0; packing.uses(bin) && r < problem.resources(); r++) {
                long capacity = problem.capacity(bin, r);
                share += (capacity - packing.free(bin, r)) / (double) Math.max(1, capacity);
            }
            if (packing.uses(bin) && share < leastShare) {
                leastShare = share;
                least = bin;
            }
        }
        return least;
    }
}
