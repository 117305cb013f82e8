package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.facility.BinName;
import com.agogsaas.wms.ledger.CrossDockPromise;
import com.agogsaas.wms.ledger.RecommendationDraft;
import com.agogsaas.wms.putaway.Recommended;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recommendation, in the schema's shape. */
record RecommendationPayload(
        String recommendationId,
        String lotNumber,
        int partNumber,
        int partCount,
        String materialId,
        BigDecimal quantity,
        BigDecimal cubicFeet,
        BigDecimal weightLbs,
        String locationId,
        String locationCode,
        String zone,
        String aisle,
        String algorithm,
        BigDecimal score,
        List<TermPoints> scoreBreakdown,
        BigDecimal confidenceScore,
        String confidenceMethod,
        String reasonCode,
        String reason,
        @Nullable CrossDockPromise crossDock,
        List<AlternativePayload> alternatives,
        Instant createdAt,
        Instant heldUntil) {

    /** What one consideration contributed to a score. */
    record TermPoints(ScoreTerm term, BigDecimal points) {
        static List<TermPoints> of(ScoreBreakdown score) {
            return score.points().entrySet().stream()
                    .map(entry -> new TermPoints(entry.getKey(), threeDecimals(entry.getValue())))
                    .toList();
        }
    }

    /** Another bin that could take the lot. */
    record AlternativePayload(
            String locationId,
            String locationCode,
            String zone,
            String aisle,
            BigDecimal score,
            BigDecimal scoreDifference,
            List<TermPoints> scoreBreakdown) {

        static AlternativePayload of(BinName bin, ScoreBreakdown score, double reference) {
            return new AlternativePayload(
                    bin.location().value(),
                    bin.code(),
                    bin.zone(),
                    bin.aisle(),
                    threeDecimals(score.total()),
                    threeDecimals(score.total() - reference),
                    TermPoints.of(score));
        }
    }

    static RecommendationPayload of(Recommended recommended) {
        RecommendationDraft draft = recommended.draft();
        return new RecommendationPayload(
                recommended.entry().recommendation().value(),
                draft.part().lot().value(),
                draft.part().number(),
                draft.partCount(),
                draft.material().value(),
                draft.quantity(),
                draft.volume().cubicFeet(),
                draft.weight().pounds(),
                draft.location().value(),
                recommended.bin().code(),
                recommended.bin().zone(),
                recommended.bin().aisle(),
                draft.algorithm(),
                draft.score(),
                TermPoints.of(recommended.score()),
                draft.confidence().toThreeDecimals(),
                draft.confidenceMethod(),
                draft.reasonCode(),
                draft.reason(),
                draft.promise() == null ? null : CrossDockPromise.pending(draft.promise()),
                recommended.alternatives().stream()
                        .map(other -> AlternativePayload.of(
                                other.bin(),
                                other.ranked().score(),
                                recommended.score().total()))
                        .toList(),
                recommended.entry().createdAt(),
                recommended.entry().heldUntil());
    }

    static BigDecimal threeDecimals(double points) {
        return BigDecimal.valueOf(points).setScale(3, RoundingMode.HALF_EVEN);
    }
}
