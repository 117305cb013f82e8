package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.assignment.DecreasingFit;
import com.agogsaas.wms.engine.instances.AssignmentInstance;
import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.PackingInstance;

/** {@code OPTIMIZED}: construction, then improvement until the budget is spent, with a bound. */
final class OptimizedSolver implements InstanceSolver {

    @Override
    public Answer solve(Instance instance, long seed, Budget budget) {
        if (instance instanceof PackingInstance packing) {
            return Answer.of(PackingFit.solve(packing, DecreasingFit.BEST_FIT));
        }
        AssignmentInstance assignment = (AssignmentInstance) instance;
        return Answer.of(Solutions.of(
                assignment, DecreasingFit.BEST_SCORE.place(assignment.problem()).arcs(), SimpleBounds.of(assignment)));
    }
}
