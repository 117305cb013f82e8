package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Algorithm;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param algorithm how it was packed
 * @param recommended the lots that have a bin and the parts of those that have several, in the batch's order
 * @param notPlaced the lots that no bin takes, in the batch's order
 * @param milliseconds how long it took from the request to the commit
 */
public record BatchResult(
        Algorithm algorithm, List<Recommended> recommended, List<NotPlaced> notPlaced, double milliseconds) {

    public BatchResult {
        recommended = List.copyOf(recommended);
        notPlaced = List.copyOf(notPlaced);
    }
}
