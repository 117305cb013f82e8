package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places a batch, or only those of its lots whose bins others took meanwhile. */
@Component
class BatchPlacer {

    private final PutawaySettings settings;
    private final PlacementEngine engine;
    private final Judge judge;

    BatchPlacer(PutawaySettings settings, PlacementEngine engine, Judge judge) {
        this.settings = settings;
        this.engine = engine;
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
        List<ReceivedLot> lots = LotsToPlace.of(batch, context, facility);
        if (kept == null) {
            return place(batch, lots, context, facility, othersWait);
        }
        Set<LotNumber> settled = kept.lots();
        List<BatchItem> openItems = new ArrayList<>();
        List<ReceivedLot> openLots = new ArrayList<>();
        Map<LotNumber, ReceivedLot> byNumber = new HashMap<>();
        for (int lot = 0; lot < lots.size(); lot++) {
            BatchItem item = batch.items().get(lot);
            byNumber.put(item.lot(), lots.get(lot));
            if (!settled.contains(item.lot())) {
                openItems.add(item);
                openLots.add(lots.get(lot));
            }
        }
        JudgedPlan placed =
                place(batch.only(openItems), openLots, context, occupied(facility, kept, byNumber), othersWait);
        return kept.and(placed, batch.lots());
    }

    private JudgedPlan place(
            PutawayBatch batch,
            List<ReceivedLot> lots,
            BatchContext context,
            FacilitySnapshot facility,
            BooleanSupplier othersWait) {
        PlacementPlan plan = engine.place(new PlacementRequest(
                facility.bins(),
                lots,
                settings.algorithm(),
                batch.alternatives(),
                context.policy(),
                AisleSignals.NONE,
                SearchTime.limits(settings, lots.size(), othersWait)));
        return judge.judge(batch, lots, plan, facility);
    }

    private static FacilitySnapshot occupied(
            FacilitySnapshot facility, JudgedPlan kept, Map<LotNumber, ReceivedLot> lots) {
        List<LocationId> bins = kept.placements().stream()
                .map(placement -> placement.bin().location())
                .toList();
        return facility.occupied(
                bins,
                kept.placements().stream()
                        .map(placement -> placement.item().lot())
                        .map(lots::get)
                        .toList());
    }
}
