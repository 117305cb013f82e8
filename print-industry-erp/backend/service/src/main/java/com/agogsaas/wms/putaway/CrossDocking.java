package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.LotOutcome.Placed;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.ledger.CrossDockUrgency;
import com.agogsaas.wms.ledger.OrderPromise;
import com.agogsaas.wms.putaway.JudgedPlan.Placement;
import com.agogsaas.wms.putaway.OrderedGoods.Portion;
import com.agogsaas.wms.signals.crossdock.OrderShortage;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Finds staging bins for goods that orders wait for. The most urgent come first where room in staging is scarce, and of
 * those as many as go in; what finds no room there is put away with the rest.
 */
@Component
class CrossDocking {

    private static final List<CrossDockUrgency> IN_TURN =
            List.of(CrossDockUrgency.CRITICAL, CrossDockUrgency.HIGH, CrossDockUrgency.MEDIUM);

    private final PutawaySettings settings;
    private final PlacementEngine engine;
    private final Judge judge;

    CrossDocking(PutawaySettings settings, PlacementEngine engine, Judge judge) {
        this.settings = settings;
        this.engine = engine;
        this.judge = judge;
    }

    /**
     * What goes to orders, and what does not.
     *
     * @param placements goods in staging bins, each with the order that it is meant for
     * @param rest what is left of the batch
     */
    record Staged(List<Placement> placements, PutawayBatch rest) {}

    /**
     * Finds room in staging for what orders wait for.
     *
     * @param materials the index of each of the batch's materials
     * @param othersWait whether other callers wait for this to be done
     */
    Staged stage(
            PutawayBatch batch,
            BatchContext context,
            FacilitySnapshot facility,
            Map<MaterialId, Integer> materials,
            BooleanSupplier othersWait) {
        if (context.demand().shortages().isEmpty()) {
            return new Staged(List.of(), batch);
        }
        List<Portion> wanted = OrderedGoods.of(batch, context);
        List<Placement> placements = new ArrayList<>();
        List<Portion> gone = new ArrayList<>();
        FacilitySnapshot now = facility;
        for (CrossDockUrgency urgency : IN_TURN) {
            List<Portion> portions = wanted.stream()
                    .filter(portion -> portion.order().urgency() == urgency)
                    .toList();
            if (!portions.isEmpty()) {
                now = stage(new Turn(batch, context, now, materials, othersWait), portions, placements, gone);
            }
        }
        return new Staged(placements, gone.isEmpty() ? batch : batch.only(OrderedGoods.rest(batch, gone)));
    }

    private record Turn(
            PutawayBatch batch,
            BatchContext context,
            FacilitySnapshot facility,
            Map<MaterialId, Integer> materials,
            BooleanSupplier othersWait) {}

    /** The facility with those portions in it that there is room for; they are added to both lists. */
    private FacilitySnapshot stage(Turn turn, List<Portion> portions, List<Placement> placements, List<Portion> gone) {
        List<BatchItem> items = portions.stream().map(Portion::item).toList();
        List<ReceivedLot> lots = LotsToPlace.toStage(items, turn.context, turn.materials);
        PlacementPlan plan = engine.place(new PlacementRequest(
                turn.facility.bins(),
                lots,
                turn.context.algorithm(),
                turn.batch.alternatives(),
                turn.context.policy().withMaxBinsPerLot(1),
                AisleSignals.NONE,
                SearchTime.limits(settings, lots.size(), turn.othersWait)));
        Iterator<Placement> judged = judge.judge(turn.batch.only(items), lots, plan, turn.facility)
                .placements()
                .iterator();
        List<LocationId> bins = new ArrayList<>();
        List<ReceivedLot> staged = new ArrayList<>();
        for (int portion = 0; portion < portions.size(); portion++) {
            if (plan.outcomes().get(portion) instanceof Placed) {
                Placement placement = judged.next();
                bins.add(placement.bin().location());
                staged.add(lots.get(portion));
                gone.add(portions.get(portion));
                placements.add(promised(placement, portions.get(portion).order()));
            }
        }
        return turn.facility.occupied(bins, staged);
    }

    private static Placement promised(Placement placement, OrderShortage order) {
        BigDecimal quantity = placement.item().quantity();
        return placement.promisedTo(
                new OrderPromise(
                        order.orderId(),
                        order.orderNumber(),
                        order.lineNumber(),
                        quantity,
                        order.urgency(),
                        order.priority(),
                        order.dueAt()),
                String.format(
                        Locale.ROOT,
                        "%s in staging, not storage: order %s lacks %s of it and is %s (%s).",
                        placement.bin().code(),
                        order.orderNumber(),
                        order.quantity().stripTrailingZeros().toPlainString(),
                        due(order),
                        order.urgency()));
    }

    private static String due(OrderShortage order) {
        if (order.dueAt() == null) {
            return "of priority " + order.priority();
        }
        return (order.overdue() ? "overdue since " : "due ") + order.dueAt();
    }
}
