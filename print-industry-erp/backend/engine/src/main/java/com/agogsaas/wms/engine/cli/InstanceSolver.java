package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.Solution;

/** Solves instances of every kind. */
@FunctionalInterface
public interface InstanceSolver {

    /**
     * Searches for a solution until the budget is spent or none can be better.
     *
     * @param seed of every random choice
     */
    Answer solve(Instance instance, long seed, Budget budget);

    /**
     * A solution and why the algorithm went about it as it did.
     *
     * @param reason one sentence; empty where there was nothing to choose
     */
    record Answer(Solution solution, String reason) {

        /** An answer without a choice to explain. */
        public static Answer of(Solution solution) {
            return new Answer(solution, "");
        }
    }
}
