package com.agogsaas.wms.demo;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureJson;
import com.agogsaas.wms.acceptance.HeuristicConfidence;
import com.agogsaas.wms.units.Probability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A made-up decision as a row of {@code putaway_recommendations}. */
final class DecisionRow {

    static final String COLUMNS = """
            tenant_id, recommendation_id, facility_id, lot_number, part_number, part_count, material_id, quantity,
            cubic_feet, weight_lbs, location_id, location_code, algorithm, score, confidence_score, confidence_method,
            reason_code, reason, features, was_accepted, user_feedback, decision_reason_code, actual_location_id,
            decided_at, decided_by, processing_time_ms, created_at, created_by""";

    private DecisionRow() {}

    static @Nullable Object[] of(PlantData plant, DemoDecision decision, int number) {
        DemoMaterial goods = plant.materials().get(decision.material());
        double score = decision.features().get(AcceptanceFeature.SCORE_TOTAL);
        return new @Nullable Object[] {
            DemoWarehouse.TENANT_ID,
            Numbered.of("recommendation-", number, 6),
            DemoWarehouse.FACILITY_ID,
            decision.lotNumber(),
            decision.part(),
            decision.parts(),
            goods.materialId(),
            decision.quantity(),
            goods.unitVolume().cubicFeet().multiply(BigDecimal.valueOf(decision.quantity())),
            goods.unitWeight().pounds().multiply(BigDecimal.valueOf(decision.quantity())),
            decision.recommended().locationId(),
            decision.recommended().locationCode(),
            "OPTIMIZED",
            BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_EVEN),
            new Probability(HeuristicConfidence.probability(score)).toThreeDecimals(),
            "HEURISTIC",
            "TRAVEL",
            String.format(
                    Locale.ROOT,
                    "%s in aisle %s (synthetic recommendation; %.0f of 100 points).",
                    decision.recommended().locationCode(),
                    decision.recommended().aisle(),
                    score),
            FeatureJson.write(decision.features()),
            decision.accepted(),
            decision.accepted() ? "ACCEPTED" : "OVERRIDDEN: " + decision.reasonCode(),
            decision.reasonCode(),
            decision.actual().locationId(),
            decision.decidedAt(),
            decision.decidedBy(),
            null,
            decision.madeAt(),
            PlantTables.LOADED_BY
        };
    }
}
