package com.agogsaas.wms.benchmarks.competitors;

import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.cli.InstanceSolver;
import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.Objective;
import com.agogsaas.wms.engine.instances.Solution;
import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * OR-Tools' CP-SAT with one worker: a Boolean for each lot and bin that it may go to, at most one for each lot, a sum
 * for each resource of each bin; a placed lot counts more than all scores together. For the fewest bins also a Boolean
 * for each bin.
 */
final class CpSatSolver implements InstanceSolver {

    @Override
    public Answer solve(Instance instance, long seed, Budget budget) {
        Loader.loadNativeLibraries();
        Choices choices = Choices.of(instance);
        CpModel model = new CpModel();
        BoolVar[] taken = new BoolVar[choices.count()];
        Arrays.setAll(taken, choice -> model.newBoolVar(""));
        addOnePlacePerLot(model, choices, taken);
        addCapacities(model, choices, taken);
        boolean fewestBins = instance.objective() == Objective.BINS;
        long placedWorth = placedWorth(choices);
        LinearExprBuilder worth = LinearExpr.newBuilder();
        for (int choice = 0; choice < taken.length; choice++) {
            worth.addTerm(taken[choice], placedWorth + choices.score(choice));
        }
        if (fewestBins) {
            subtractUsedBins(model, choices, taken, worth);
        }
        model.maximize(worth);

        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed((int) seed);
        CpSolverStatus status = budget.isSpent()
                ? CpSolverStatus.UNKNOWN
                : BudgetWatch.during(() -> solver.solve(model), budget, solver::stopSearch);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? answer(choices, taken, solver, placedWorth)
                : Answer.of(Solution.of(instance, nowhere(choices), OptionalLong.empty()));
    }

    private static int[] nowhere(Choices choices) {
        int[] binOfLot = new int[choices.lots()];
        Arrays.fill(binOfLot, Solution.UNPLACED);
        return binOfLot;
    }

    private static Answer answer(Choices choices, BoolVar[] taken, CpSolver solver, long placedWorth) {
        int[] binOfLot = nowhere(choices);
        for (int choice = 0; choice < taken.length; choice++) {
            if (solver.booleanValue(taken[choice])) {
                binOfLot[choices.lot(choice)] = choices.bin(choice);
            }
        }
        // What the bound says of the score alone if all lots are placed; the solver's number is not exact.
        double bound = solver.bestObjectiveBound() - (double) placedWorth * choices.lots();
        boolean allPlaced = Arrays.stream(binOfLot).noneMatch(bin -> bin == Solution.UNPLACED);
        OptionalLong known = allPlaced ? choices.bound((long) Math.ceil(bound - 1e-6)) : OptionalLong.empty();
        return Answer.of(Solution.of(choices.instance(), binOfLot, known));
    }

    private static void addOnePlacePerLot(CpModel model, Choices choices, BoolVar[] taken) {
        for (int lot = 0; lot < choices.lots(); lot++) {
            Literal[] places = Arrays.copyOfRange(taken, choices.first(lot), choices.first(lot + 1));
            model.addAtMostOne(places);
        }
    }

    private static void addCapacities(CpModel model, Choices choices, BoolVar[] taken) {
        for (int r = 0; r < choices.resources(); r++) {
            LinearExprBuilder[] load = new LinearExprBuilder[choices.bins()];
            Arrays.setAll(load, bin -> LinearExpr.newBuilder());
            for (int choice = 0; choice < taken.length; choice++) {
                load[choices.bin(choice)].addTerm(taken[choice], choices.size(choice, r));
            }
            for (int bin = 0; bin < load.length; bin++) {
                model.addLessOrEqual(load[bin], choices.capacity(bin, r));
            }
        }
    }

    private static void subtractUsedBins(CpModel model, Choices choices, BoolVar[] taken, LinearExprBuilder worth) {
        BoolVar[] used = new BoolVar[choices.bins()];
        Arrays.setAll(used, bin -> model.newBoolVar(""));
        for (int choice = 0; choice < taken.length; choice++) {
            model.addImplication(taken[choice], used[choices.bin(choice)]);
        }
        for (int bin = 0; bin < used.length; bin++) {
            worth.addTerm(used[bin], -1);
            if (bin > 0 && choices.binsAreAlike()) {
                model.addImplication(used[bin], used[bin - 1]);
            }
        }
    }

    /** One more than all that the scores, or the bins, can add up to. */
    private static long placedWorth(Choices choices) {
        long sum = choices.bins() + 1L;
        for (int lot = 0; lot < choices.lots(); lot++) {
            long best = 0;
            for (int choice = choices.first(lot); choice < choices.first(lot + 1); choice++) {
                best = Math.max(best, choices.score(choice));
            }
            sum += best;
        }
        return sum;
    }
}
