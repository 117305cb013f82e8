package com.agogsaas.wms.benchmarks.competitors;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import com.agogsaas.wms.benchmarks.competitors.LotToPlace.BinToFill;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.cli.InstanceSolver;
import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.Solution;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Timefold Solver as it comes: first fit construction, then late acceptance over change and swap moves, on one thread,
 * with its fastest way to score and no checks.
 */
final class TimefoldSolver implements InstanceSolver {

    @Override
    public Answer solve(Instance instance, long seed, Budget budget) {
        Choices choices = Choices.of(instance);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(LotPlan.class)
                .withEntityClasses(LotToPlace.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(LotPlanScore.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed);
        SolverFactory<LotPlan> factory = SolverFactory.create(config);
        Solver<LotPlan> solver = factory.buildSolver();
        LotPlan best = BudgetWatch.during(() -> solver.solve(new LotPlan(choices)), budget, solver::terminateEarly);
        int[] binOfLot = new int[instance.lots()];
        Arrays.fill(binOfLot, Solution.UNPLACED);
        for (LotToPlace lot : best.getLots()) {
            BinToFill bin = lot.getBin();
            binOfLot[lot.lot()] = bin == null ? Solution.UNPLACED : bin.index();
        }
        new Overload(choices, binOfLot).drop();
        return Answer.of(Solution.of(instance, binOfLot, OptionalLong.empty()));
    }
}
