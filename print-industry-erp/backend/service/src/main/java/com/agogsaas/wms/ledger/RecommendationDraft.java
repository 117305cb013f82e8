package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.Probability;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that is not in the book yet.
 *
 * @param part the lot to put away, or the part of it
 * @param partCount into how many parts the lot is split; 1 for a lot in one piece
 * @param material what it consists of
 * @param quantity how many units of it, more than 0
 * @param location the bin that it should go to
 * @param locationCode what is written on the bin
 * @param volume what it takes up there
 * @param weight what it weighs
 * @param algorithm how the bin was found
 * @param score points of the bin for the lot, 0 to 100
 * @param confidence how likely it is to be accepted
 * @param confidenceMethod where the confidence comes from
 * @param modelVersion the model that it comes from; null where it comes from none
 * @param reasonCode the consideration that spoke for the bin most
 * @param reason why this bin, as a sentence
 * @param features what was known when it was recommended, as a JSON object
 * @param promise the order that it is meant for, or null where it is put away
 */
public record RecommendationDraft(
        LotPart part,
        int partCount,
        MaterialId material,
        BigDecimal quantity,
        LocationId location,
        String locationCode,
        Volume volume,
        Mass weight,
        String algorithm,
        BigDecimal score,
        Probability confidence,
        String confidenceMethod,
        @Nullable String modelVersion,
        String reasonCode,
        String reason,
        String features,
        @Nullable OrderPromise promise) {

    /** The same goods in the same bin, for an order. */
    public RecommendationDraft promisedTo(OrderPromise order, String why) {
        return with(part, partCount, OrderPromise.REASON_CODE, why, order);
    }

    /** The same as another part of its lot. */
    public RecommendationDraft numbered(int number, int count) {
        return with(new LotPart(part.lot(), number), count, reasonCode, reason, promise);
    }

    OrderPromise requirePromise() {
        return Objects.requireNonNull(promise, "not meant for an order");
    }

    private RecommendationDraft with(
            LotPart otherPart,
            int otherCount,
            String otherCode,
            String otherReason,
            @Nullable OrderPromise otherPromise) {
        return new RecommendationDraft(
                otherPart,
                otherCount,
                material,
                quantity,
                location,
                locationCode,
                volume,
                weight,
                algorithm,
                score,
                confidence,
                confidenceMethod,
                modelVersion,
                otherCode,
                otherReason,
                features,
                otherPromise);
    }
}
