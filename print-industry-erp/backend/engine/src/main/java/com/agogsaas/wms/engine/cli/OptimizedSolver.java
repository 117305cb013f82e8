package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.Assignment;
import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.assignment.AssignmentResult;
import com.agogsaas.wms.engine.assignment.AssignmentSolver;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.instances.AssignmentInstance;
import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.Objective;
import com.agogsaas.wms.engine.instances.PackingInstance;
import com.agogsaas.wms.engine.instances.Solution;
import com.agogsaas.wms.engine.packing.PackingProblem;
import com.agogsaas.wms.engine.packing.PackingResult;
import com.agogsaas.wms.engine.packing.PackingSolver;
import java.util.Arrays;
import java.util.OptionalLong;

/** {@code OPTIMIZED}: construction, then improvement until the budget is spent, with a bound. */
final class OptimizedSolver implements InstanceSolver {

    @Override
    public Answer solve(Instance instance, long seed, Budget budget) {
        if (instance instanceof PackingInstance packing) {
            return pack(packing, problem(packing), seed, budget);
        }
        AssignmentInstance assignment = (AssignmentInstance) instance;
        if (wantsFewestBins(assignment)) {
            return pack(assignment, problem(assignment.problem()), seed, budget);
        }
        return assign(assignment, seed, budget);
    }

    private static Answer assign(AssignmentInstance instance, long seed, Budget budget) {
        AssignmentProblem problem = instance.problem();
        AssignmentResult result = AssignmentSolver.solve(problem, seed, budget);
        int[] binOfLot = Arrays.stream(result.arcOfLot())
                .map(arc -> arc == Assignment.UNPLACED ? Solution.UNPLACED : problem.bin(arc))
                .toArray();
        OptionalLong bound =
                instance.objective() == Objective.BINS ? SimpleBounds.of(instance) : bound(instance, result);
        return Answer.of(Solution.of(instance, binOfLot, bound));
    }

    private static OptionalLong bound(AssignmentInstance instance, AssignmentResult result) {
        if (instance.objective() == Objective.SCORE || result.scoreBound().isEmpty()) {
            return result.scoreBound();
        }
        return OptionalLong.of(
                Math.max(0, instance.costOfScore(result.scoreBound().getAsLong())));
    }

    private static Answer pack(Instance instance, PackingProblem problem, long seed, Budget budget) {
        PackingResult result = PackingSolver.solve(problem, seed, budget);
        return Answer.of(Solution.of(instance, result.binOfLot(), OptionalLong.of(result.lowerBound())));
    }

    /** A packing knows no forbidden bins. */
    private static boolean wantsFewestBins(AssignmentInstance instance) {
        AssignmentProblem problem = instance.problem();
        return instance.objective() == Objective.BINS
                && problem.lots() > 0
                && problem.bins() > 0
                && problem.arcs() == problem.lots() * problem.bins();
    }

    private static PackingProblem problem(PackingInstance instance) {
        long[] capacity = new long[instance.resources()];
        for (int r = 0; r < capacity.length; r++) {
            capacity[r] = instance.capacity(r);
        }
        long[][] sizes = new long[instance.lots()][capacity.length];
        for (int lot = 0; lot < sizes.length; lot++) {
            for (int r = 0; r < capacity.length; r++) {
                sizes[lot][r] = instance.size(lot, r);
            }
        }
        return PackingProblem.identical(capacity, sizes);
    }

    private static PackingProblem problem(AssignmentProblem problem) {
        int resources = problem.resources();
        long[][] capacities = new long[problem.bins()][resources];
        long[][] sizes = new long[problem.lots()][resources];
        for (int r = 0; r < resources; r++) {
            for (int bin = 0; bin < capacities.length; bin++) {
                capacities[bin][r] = problem.capacity(bin, r);
            }
            for (int lot = 0; lot < sizes.length; lot++) {
                sizes[lot][r] = problem.size(lot, problem.firstArc(lot), r);
            }
        }
        return PackingProblem.given(capacities, sizes);
    }
}
