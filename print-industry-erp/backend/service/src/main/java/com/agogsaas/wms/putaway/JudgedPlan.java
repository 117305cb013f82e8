package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.LotOutcome.Placed;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.ledger.LedgerEntry;
import com.agogsaas.wms.ledger.RecommendationDraft;
import com.agogsaas.wms.ledger.SaveOutcome;
import java.util.List;
import java.util.Objects;

/**
 * A plan with a confidence and a reason for each of its placements.
 *
 * @param facility the facility that it was made for
 * @param placements the lots that have a bin, and the parts of those that are split
 * @param notPlaced the lots that no bin takes
 */
record JudgedPlan(FacilitySnapshot facility, List<Placement> placements, List<NotPlaced> notPlaced) {

    /** A lot with its bin, as the engine placed it and as it will be recommended. */
    record Placement(BatchItem item, Placed placed, RecommendationDraft draft) {}

    List<RecommendationDraft> drafts() {
        return placements.stream().map(Placement::draft).toList();
    }

    BatchResult result(PlacementPlan plan, SaveOutcome.Saved saved, double milliseconds) {
        List<Recommended> recommended = placements.stream()
                .map(placement -> recommended(
                        placement,
                        Objects.requireNonNull(
                                saved.entries().get(placement.draft().part()))))
                .toList();
        return new BatchResult(plan.choice(), plan.bound(), recommended, notPlaced, milliseconds);
    }

    private Recommended recommended(Placement placement, LedgerEntry entry) {
        Placed placed = placement.placed();
        return new Recommended(
                placement.item(),
                placement.draft(),
                entry,
                facility.name(placed.bin()),
                placed.score(),
                placed.alternatives().stream()
                        .map(ranked -> new Recommended.Alternative(facility.name(ranked.bin()), ranked))
                        .toList());
    }
}
