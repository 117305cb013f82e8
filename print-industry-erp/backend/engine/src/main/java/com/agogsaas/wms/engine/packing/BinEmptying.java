package com.agogsaas.wms.engine.packing;

import com.agogsaas.wms.engine.assignment.Assignment;
import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.assignment.AssignmentProblemBuilder;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.assignment.EjectionSearch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Does with one bin fewer, again and again: {@link KeptBins} chooses the bins, lots in others are placed in them by
 * {@link EjectionSearch}. An attempt that gets nowhere gives way to one with other bins or another seed and more time.
 */
final class BinEmptying {

    private static final long FIRST_ATTEMPT_CHECKS = 150;

    private final PackingProblem problem;
    private final KeptBins keptBins;
    private final long seed;
    private final int lowerBound;

    BinEmptying(PackingProblem problem, long seed, int lowerBound) {
        this.problem = problem;
        this.seed = seed;
        this.lowerBound = lowerBound;
        keptBins = new KeptBins(problem);
    }

    /** The packing, or a better one. */
    Packing improve(Packing from, Budget budget) {
        Packing best = withMorePlaced(from, budget);
        int attempt = 0;
        while (best.binsUsed() > lowerBound && !budget.isSpent()) {
            int[] kept = keptBins.choose(best, attempt);
            Budget share = share(budget, FIRST_ATTEMPT_CHECKS << Math.min(attempt, 30));
            Packing next = within(kept, best, seed + attempt, share);
            attempt++;
            if (next.isBetterThan(best)) {
                best = next;
                attempt = 0;
            }
        }
        return best;
    }

    private Packing withMorePlaced(Packing from, Budget budget) {
        if (from.placed() == problem.lots()) {
            return from;
        }
        int[] all = IntStream.range(0, problem.bins()).toArray();
        Packing more = within(all, from, seed, budget);
        return more.isBetterThan(from) ? more : from;
    }

    private Packing within(int[] kept, Packing packing, long attemptSeed, Budget budget) {
        int[] placeOf = new int[problem.bins()];
        Arrays.fill(placeOf, -1);
        for (int i = 0; i < kept.length; i++) {
            placeOf[kept[i]] = i;
        }
        Assignment plan = new Assignment(among(kept));
        for (int lot = 0; lot < problem.lots(); lot++) {
            int bin = packing.binOf(lot);
            if (bin != Packing.UNPLACED && placeOf[bin] >= 0) {
                plan.put(lot, plan.problem().arc(lot, placeOf[bin]));
            }
        }
        new EjectionSearch(plan, attemptSeed).placeAll(budget);
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
        for (int i = 0; i < kept.length; i++) {
            builder.capacity(i, problem.capacities(kept[i]));
        }
        for (int lot = 0; lot < problem.lots(); lot++) {
            builder.lot(lot, problem.sizes(lot));
            for (int i = 0; i < kept.length; i++) {
                if (problem.fitsAlone(lot, kept[i])) {
                    builder.arc(i, 0);
                }
            }
        }
        return builder.build();
    }

    private static Budget share(Budget whole, long checks) {
        Budget part = Budget.rounds(checks);
        return () -> part.isSpent() || whole.isSpent();
    }
}
