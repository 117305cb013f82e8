package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.AlgorithmChoice;
import com.agogsaas.wms.engine.PlanBound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param choice how it was packed
 * @param bound how good the plan is at the least; null where the algorithm does not ask
 * @param recommended the lots that have a bin and the parts of those that have several, in the batch's order
 * @param notPlaced the lots that no bin takes, in the batch's order
 * @param milliseconds how long it took from the request to the commit
 */
public record BatchResult(
        AlgorithmChoice choice,
        @Nullable PlanBound bound,
        List<Recommended> recommended,
        List<NotPlaced> notPlaced,
        double milliseconds) {

    public BatchResult {
        recommended = List.copyOf(recommended);
        notPlaced = List.copyOf(notPlaced);
    }
}
