package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places a batch, or only those of its lots whose bins others took meanwhile: first what orders wait for, then the
 * rest.
 */
@Component
class BatchPlacer {

    private final PutawaySettings settings;
    private final PlacementEngine engine;
    private final PlacementSignals signals;
    private final CrossDocking crossDocking;
    private final Judge judge;

    BatchPlacer(
            PutawaySettings settings,
            PlacementEngine engine,
            PlacementSignals signals,
            CrossDocking crossDocking,
            Judge judge) {
        this.settings = settings;
        this.engine = engine;
        this.signals = signals;
        this.crossDocking = crossDocking;
        this.judge = judge;
    }

    /**
     * Finds bins.
     *
     * @param kept what an earlier attempt found and may stay, or null to place everything
     * @param othersWait whether other callers wait for this to be done
     */
    JudgedPlan place(
            PutawayBatch batch,
            BatchContext context,
            FacilitySnapshot facility,
            @Nullable JudgedPlan kept,
            BooleanSupplier othersWait) {
        Map<MaterialId, Integer> materials = facility.indexesOf(batch.materials());
        if (kept == null) {
            return place(batch, context, facility, materials, othersWait);
        }
        Set<LotNumber> settled = kept.lots();
        PutawayBatch open = batch.only(batch.items().stream()
                .filter(item -> !settled.contains(item.lot()))
                .toList());
        BatchContext left = context.lessPromised(kept.promises());
        JudgedPlan placed = place(open, left, occupied(facility, kept, context, materials), materials, othersWait);
        return kept.and(placed, batch.lots());
    }

    private JudgedPlan place(
            PutawayBatch batch,
            BatchContext context,
            FacilitySnapshot facility,
            Map<MaterialId, Integer> materials,
            BooleanSupplier othersWait) {
        CrossDocking.Staged staged = crossDocking.stage(batch, context, facility, materials, othersWait);
        PutawayBatch rest = staged.rest();
        List<ReceivedLot> lots = LotsToPlace.of(rest.items(), context, materials);
        PlacementPlan plan = engine.place(new PlacementRequest(
                facility.bins(),
                lots,
                context.algorithm(),
                batch.alternatives(),
                context.policy(),
                signals.of(batch, context, facility, materials),
                SearchTime.limits(settings, lots.size(), othersWait)));
        return judge.judge(rest, lots, plan, facility).behind(staged.placements(), batch.lots());
    }

    private static FacilitySnapshot occupied(
            FacilitySnapshot facility, JudgedPlan kept, BatchContext context, Map<MaterialId, Integer> materials) {
        List<LocationId> bins = kept.placements().stream()
                .map(placement -> placement.bin().location())
                .toList();
        List<BatchItem> items =
                kept.placements().stream().map(JudgedPlan.Placement::item).toList();
        return facility.occupied(bins, LotsToPlace.of(items, context, materials));
    }
}
