package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.Assignment;
import com.agogsaas.wms.engine.assignment.ChosenFit;
import com.agogsaas.wms.engine.assignment.DecreasingFit;
import com.agogsaas.wms.engine.instances.AssignmentInstance;
import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.PackingInstance;
import com.agogsaas.wms.engine.instances.Solution;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The engine's algorithms by the names of {@code BIN_OPTIMIZATION_ALGORITHM}, for instances of every kind. */
final class EngineAlgorithms {

    private EngineAlgorithms() {}

    /** The default one first. */
    static Map<String, InstanceSolver> all() {
        Map<String, InstanceSolver> algorithms = new LinkedHashMap<>();
        algorithms.put("OPTIMIZED", new OptimizedSolver());
        algorithms.put("FFD", (instance, seed, budget) -> fit(instance, DecreasingFit.FIRST_FIT, ""));
        algorithms.put("BFD", (instance, seed, budget) -> fit(instance, DecreasingFit.BEST_FIT, ""));
        algorithms.put("HYBRID", (instance, seed, budget) -> hybrid(instance));
        return algorithms;
    }

    private static InstanceSolver.Answer hybrid(Instance instance) {
        if (instance instanceof PackingInstance packing) {
            ChosenFit chosen = PackingFit.choice(packing);
            return fit(instance, chosen.fit(), chosen.reason());
        }
        ChosenFit chosen = ChosenFit.of(((AssignmentInstance) instance).problem());
        return fit(instance, chosen.fit(), chosen.reason());
    }

    private static InstanceSolver.Answer fit(Instance instance, DecreasingFit fit, String reason) {
        if (instance instanceof PackingInstance packing) {
            return new InstanceSolver.Answer(PackingFit.solve(packing, fit), reason);
        }
        AssignmentInstance assignment = (AssignmentInstance) instance;
        Assignment plan = fit.place(assignment.problem());
        int[] binOfLot = IntStream.range(0, assignment.lots()).map(plan::binOf).toArray();
        return new InstanceSolver.Answer(Solution.of(assignment, binOfLot, SimpleBounds.of(assignment)), reason);
    }
}
