package com.agogsaas.wms.engine;

import java.util.List;

/**
 * What became of every lot of a request.
 *
 * @param algorithm how they were packed
 * @param outcomes one per lot, in the request's order
 */
public record PlacementPlan(Algorithm algorithm, List<LotOutcome> outcomes) {

    public PlacementPlan {
        outcomes = List.copyOf(outcomes);
    }
}
