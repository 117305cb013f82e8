package com.agogsaas.wms.putaway;

import com.agogsaas.wms.acceptance.Confidence;
import com.agogsaas.wms.acceptance.HeuristicConfidence;
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

    private final HeuristicConfidence confidences;
    private final FeatureRecord features;

    Judge(HeuristicConfidence confidences, FeatureRecord features) {
        this.confidences = confidences;
        this.features = features;
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

    JudgedPlan judge(PutawayBatch batch, List<ReceivedLot> lots, PlacementPlan plan, FacilitySnapshot facility) {
        List<JudgedPlan.Placement> placements = new ArrayList<>();
        List<NotPlaced> notPlaced = new ArrayList<>();
        for (int lot = 0; lot < lots.size(); lot++) {
            BatchItem item = batch.items().get(lot);
            LotOutcome outcome = plan.outcomes().get(lot);
            if (outcome instanceof Placed placed) {
                placements.add(
                        placement(item, new Goods(item.quantity(), lots.get(lot), 1, 1), placed, plan, facility));
            } else if (outcome instanceof Split split) {
                for (int part = 0; part < split.parts().size(); part++) {
                    Placed placed = split.parts().get(part).placed();
                    placements.add(placement(item, Goods.part(split, part), placed, plan, facility));
                }
            } else if (outcome instanceof Unplaced unplaced) {
                notPlaced.add(new NotPlaced(item, unplaced));
            }
        }
        return new JudgedPlan(plan.choice(), plan.bound(), placements, notPlaced);
    }

    private JudgedPlan.Placement placement(
            BatchItem item, Goods goods, Placed placed, PlacementPlan plan, FacilitySnapshot facility) {
        BinName name = facility.name(placed.bin());
        return new JudgedPlan.Placement(
                item,
                draft(
                        item,
                        goods,
                        placed,
                        name,
                        plan.choice().asked(),
                        facility.bins().bin(placed.bin())),
                name,
                placed.score(),
                placed.alternatives().stream()
                        .map(ranked -> new Recommended.Alternative(facility.name(ranked.bin()), ranked))
                        .toList());
    }

    private RecommendationDraft draft(
            BatchItem item, Goods goods, Placed placed, BinName name, Algorithm algorithm, Bin bin) {
        ReceivedLot lot = goods.lot();
        Confidence confidence = confidences.of(placed.score().total());
        return new RecommendationDraft(
                new LotPart(item.lot(), goods.number()),
                goods.count(),
                item.material(),
                goods.quantity(),
                name.location(),
                name.code(),
                lot.volume(),
                lot.weight(),
                algorithm.name(),
                BigDecimal.valueOf(placed.score().total()).setScale(3, RoundingMode.HALF_EVEN),
                confidence.probability(),
                confidence.method().name(),
                placed.score().strongest().name(),
                Reason.sentence(name, bin, lot, placed),
                features.json(bin, lot, placed.score()));
    }
}
