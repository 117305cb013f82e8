package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** @param kept what an earlier attempt found and may stay, or null to place everything */
    JudgedPlan place(PutawayBatch batch, BatchContext context, FacilitySnapshot facility, @Nullable JudgedPlan kept) {
        List<ReceivedLot> lots = LotsToPlace.of(batch, context, facility);
        if (kept == null) {
            return place(batch, lots, context, facility);
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
        JudgedPlan placed = place(batch.only(openItems), openLots, context, occupied(facility, kept, byNumber));
        return kept.and(placed, batch.lots());
    }

    private JudgedPlan place(
            PutawayBatch batch, List<ReceivedLot> lots, BatchContext context, FacilitySnapshot facility) {
        PlacementPlan plan = engine.place(new PlacementRequest(
                facility.bins(),
                lots,
                settings.algorithm(),
                batch.alternatives(),
                context.policy(),
                PlacementSignals.of(batch, context, facility),
                SearchTime.limits(settings, lots.size())));
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
