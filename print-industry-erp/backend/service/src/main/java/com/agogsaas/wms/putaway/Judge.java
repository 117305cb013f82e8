package com.agogsaas.wms.putaway;

import com.agogsaas.wms.acceptance.Confidence;
import com.agogsaas.wms.acceptance.Confidences;
import com.agogsaas.wms.acceptance.FeatureJson;
import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.LotOutcome.Placed;
import com.agogsaas.wms.engine.LotOutcome.Split;
import com.agogsaas.wms.engine.LotOutcome.Unplaced;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.facility.BinName;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.ledger.LotPart;
import com.agogsaas.wms.ledger.RecommendationDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says of every placement how far it can be trusted and why it was chosen. */
@Component
class Judge {

    private final Confidences confidences;

    Judge(Confidences confidences) {
        this.confidences = confidences;
    }

    /** A lot, or one of the parts that it is split into. */
    private record Goods(BigDecimal quantity, ReceivedLot lot, int number, int count) {
        static Goods part(Split split, int index) {
            ReceivedLot goods = split.parts().get(index).goods();
            long units = Objects.requireNonNull(goods.units()).count();
            return new Goods(
                    BigDecimal.valueOf(units), goods, index + 1, split.parts().size());
        }
    }

    /** Goods with the bin that they are to go to. */
    private record Assignment(BatchItem item, Goods goods, Placed placed, BinName name, Bin bin) {
        static Assignment of(BatchItem item, Goods goods, Placed placed, FacilitySnapshot facility) {
            return new Assignment(
                    item,
                    goods,
                    placed,
                    facility.name(placed.bin()),
                    facility.bins().bin(placed.bin()));
        }
    }

    JudgedPlan judge(PutawayBatch batch, List<ReceivedLot> lots, PlacementPlan plan, FacilitySnapshot facility) {
        List<Assignment> assignments = new ArrayList<>();
        List<NotPlaced> notPlaced = new ArrayList<>();
        for (int lot = 0; lot < lots.size(); lot++) {
            BatchItem item = batch.items().get(lot);
            LotOutcome outcome = plan.outcomes().get(lot);
            if (outcome instanceof Placed placed) {
                assignments.add(Assignment.of(item, new Goods(item.quantity(), lots.get(lot), 1, 1), placed, facility));
            } else if (outcome instanceof Split split) {
                for (int part = 0; part < split.parts().size(); part++) {
                    Placed placed = split.parts().get(part).placed();
                    assignments.add(Assignment.of(item, Goods.part(split, part), placed, facility));
                }
            } else if (outcome instanceof Unplaced unplaced) {
                notPlaced.add(new NotPlaced(item, unplaced));
            }
        }
        return new JudgedPlan(
                plan.choice(), plan.bound(), placements(batch, assignments, lots.size(), plan, facility), notPlaced);
    }

    private List<JudgedPlan.Placement> placements(
            PutawayBatch batch,
            List<Assignment> assignments,
            int batchLots,
            PlacementPlan plan,
            FacilitySnapshot facility) {
        List<FeatureVector> features = assignments.stream()
                .map(assignment -> CapturedFeatures.of(
                        assignment.bin(),
                        assignment.goods().lot(),
                        assignment.placed(),
                        assignment.goods().count(),
                        batchLots))
                .toList();
        List<Confidence> confidence = confidences.of(batch.tenant(), features);
        List<JudgedPlan.Placement> placements = new ArrayList<>(assignments.size());
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            placements.add(new JudgedPlan.Placement(
                    assignment.item(),
                    draft(assignment, plan.choice().asked(), features.get(i), confidence.get(i)),
                    assignment.name(),
                    assignment.placed().score(),
                    assignment.placed().alternatives().stream()
                            .map(ranked -> new Recommended.Alternative(facility.name(ranked.bin()), ranked))
                            .toList()));
        }
        return placements;
    }

    private static RecommendationDraft draft(
            Assignment assignment, Algorithm algorithm, FeatureVector features, Confidence confidence) {
        Goods goods = assignment.goods();
        Placed placed = assignment.placed();
        ReceivedLot lot = goods.lot();
        return new RecommendationDraft(
                new LotPart(assignment.item().lot(), goods.number()),
                goods.count(),
                assignment.item().material(),
                goods.quantity(),
                assignment.name().location(),
                assignment.name().code(),
                lot.volume(),
                lot.weight(),
                algorithm.name(),
                BigDecimal.valueOf(placed.score().total()).setScale(3, RoundingMode.HALF_EVEN),
                confidence.probability(),
                confidence.method().name(),
                confidence.modelVersion(),
                placed.score().strongest().name(),
                Reason.sentence(assignment.name(), assignment.bin(), lot, placed),
                FeatureJson.write(features),
                null);
    }
}
