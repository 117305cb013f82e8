package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlanBound;
import com.agogsaas.wms.putaway.BatchItem;
import com.agogsaas.wms.putaway.BatchResult;
import com.agogsaas.wms.putaway.NotPlaced;
import com.agogsaas.wms.putaway.Recommended;
import com.agogsaas.wms.putaway.UnplacedPayload;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of the batch mutation, in the schema's shape. */
record BatchPutawayPayload(
        List<RecommendationPayload> recommendations, List<UnplacedPayload> unplaced, Summary processingSummary) {

    /** The batch in figures. */
    record Summary(
            int totalItems,
            int recommendationsGenerated,
            int itemsUnplaced,
            Algorithm algorithm,
            Algorithm algorithmUsed,
            String algorithmReason,
            @Nullable BigDecimal totalScore,
            @Nullable BigDecimal upperBound,
            @Nullable Double optimalityGap,
            double processingTimeMs) {}

    static BatchPutawayPayload of(BatchResult result) {
        PlanBound bound = result.bound();
        return new BatchPutawayPayload(
                result.recommended().stream().map(RecommendationPayload::of).toList(),
                result.notPlaced().stream().map(UnplacedPayload::of).toList(),
                new Summary(
                        lots(result),
                        result.recommended().size(),
                        result.notPlaced().size(),
                        result.choice().asked(),
                        result.choice().used(),
                        result.choice().reason(),
                        bound == null ? null : RecommendationPayload.threeDecimals(bound.score()),
                        bound == null ? null : RecommendationPayload.threeDecimals(bound.upperBound()),
                        bound == null ? null : bound.gap(),
                        result.milliseconds()));
    }

    /** A lot may have several parts, and of one that goes to an order in part, no bin may take the rest. */
    private static int lots(BatchResult result) {
        return (int) Stream.concat(
                        result.recommended().stream().map(Recommended::item),
                        result.notPlaced().stream().map(NotPlaced::item))
                .map(BatchItem::lot)
                .distinct()
                .count();
    }
}
