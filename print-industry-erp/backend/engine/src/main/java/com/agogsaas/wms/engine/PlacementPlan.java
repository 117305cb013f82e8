package com.agogsaas.wms.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every lot of a request.
 *
 * @param choice how they were packed
 * @param outcomes one per lot, in the request's order
 * @param bound how good the plan is at the least; null where the algorithm does not ask
 */
public record PlacementPlan(
        AlgorithmChoice choice,
        List<LotOutcome> outcomes,
        @Nullable PlanBound bound) {

    public PlacementPlan {
        outcomes = List.copyOf(outcomes);
    }
}
