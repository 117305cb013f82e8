package com.agogsaas.wms.putaway;

import com.agogsaas.wms.acceptance.Confidence;
import com.agogsaas.wms.acceptance.HeuristicConfidence;
import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.LotOutcome.Placed;
import com.agogsaas.wms.engine.LotOutcome.Unplaced;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.ledger.RecommendationDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of every placement how far it can be trusted and why it was chosen. */
@Component
class Judge {

    private final HeuristicConfidence confidences;
    private final FeatureRecord features;

    Judge(HeuristicConfidence confidences, FeatureRecord features) {
        this.confidences = confidences;
        this.features = features;
    }

    JudgedPlan judge(PutawayBatch batch, List<ReceivedLot> lots, PlacementPlan plan, FacilitySnapshot facility) {
        List<JudgedPlan.Placement> placements = new ArrayList<>();
        List<NotPlaced> notPlaced = new ArrayList<>();
        for (int lot = 0; lot < lots.size(); lot++) {
            BatchItem item = batch.items().get(lot);
            LotOutcome outcome = plan.outcomes().get(lot);
            if (outcome instanceof Placed placed) {
                placements.add(placement(item, lots.get(lot), placed, plan.algorithm(), facility));
            } else if (outcome instanceof Unplaced unplaced) {
                notPlaced.add(new NotPlaced(item, unplaced));
            }
        }
        return new JudgedPlan(plan.algorithm(), placements, notPlaced);
    }

    private JudgedPlan.Placement placement(
            BatchItem item, ReceivedLot lot, Placed placed, Algorithm algorithm, FacilitySnapshot facility) {
        return new JudgedPlan.Placement(
                item,
                draft(item, lot, placed, algorithm, facility),
                facility.name(placed.bin()),
                placed.score(),
                placed.alternatives().stream()
                        .map(ranked -> new Recommended.Alternative(facility.name(ranked.bin()), ranked))
                        .toList());
    }

    private RecommendationDraft draft(
            BatchItem item, ReceivedLot lot, Placed placed, Algorithm algorithm, FacilitySnapshot facility) {
        Confidence confidence = confidences.of(placed.score().total());
        return new RecommendationDraft(
                item.lot(),
                item.material(),
                item.quantity(),
                facility.name(placed.bin()).location(),
                facility.name(placed.bin()).code(),
                lot.volume(),
                lot.weight(),
                algorithm.name(),
                BigDecimal.valueOf(placed.score().total()).setScale(3, RoundingMode.HALF_EVEN),
                confidence.probability(),
                confidence.method().name(),
                placed.score().strongest().name(),
                Reason.sentence(facility, lot, placed),
                features.json(facility.bins().bin(placed.bin()), lot, placed.score()));
    }
}
