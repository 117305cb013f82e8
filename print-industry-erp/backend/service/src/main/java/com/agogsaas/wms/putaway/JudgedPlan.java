package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.AlgorithmChoice;
import com.agogsaas.wms.engine.PlanBound;
import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.facility.BinName;
import com.agogsaas.wms.ledger.LedgerEntry;
import com.agogsaas.wms.ledger.RecommendationDraft;
import com.agogsaas.wms.ledger.SaveOutcome;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan with a confidence and a reason for each of its placements.
 *
 * @param choice how it was packed
 * @param bound how good it is at the least; null where nobody asked, and where it was put together from two plans
 * @param placements the lots that have a bin, and the parts of those that are split
 * @param notPlaced the lots that no bin takes
 */
record JudgedPlan(
        AlgorithmChoice choice, @Nullable PlanBound bound, List<Placement> placements, List<NotPlaced> notPlaced) {

    JudgedPlan {
        placements = List.copyOf(placements);
        notPlaced = List.copyOf(notPlaced);
    }

    /**
     * A lot with its bin. It names bins and not their places in a snapshot, so that it outlives the snapshot.
     *
     * @param item the lot
     * @param draft what will be recommended
     * @param bin what the bin is called
     * @param score the points of the bin by term
     * @param alternatives other bins that could take it, best first
     */
    record Placement(
            BatchItem item,
            RecommendationDraft draft,
            BinName bin,
            ScoreBreakdown score,
            List<Recommended.Alternative> alternatives) {

        private Recommended recommended(LedgerEntry entry) {
            return new Recommended(item, draft, entry, bin, score, alternatives);
        }
    }

    /** What is left of it when these bins are gone: every lot in one piece that is in none of them. */
    JudgedPlan without(Set<LocationId> bins) {
        Set<LotNumber> outrun = placements.stream()
                .filter(placement -> placement.draft().partCount() > 1
                        || bins.contains(placement.bin().location()))
                .map(placement -> placement.item().lot())
                .collect(Collectors.toSet());
        return new JudgedPlan(
                choice,
                null,
                placements.stream()
                        .filter(placement -> !outrun.contains(placement.item().lot()))
                        .toList(),
                notPlaced);
    }

    /** The same without a word on lots that no bin takes. */
    JudgedPlan placedOnly() {
        return new JudgedPlan(choice, null, placements, List.of());
    }

    /** Both plans as one, in the order of the lots in a batch. */
    JudgedPlan and(JudgedPlan other, List<LotNumber> order) {
        Map<LotNumber, Integer> position = new HashMap<>();
        order.forEach(lot -> position.putIfAbsent(lot, position.size()));
        return new JudgedPlan(
                other.choice,
                null,
                Stream.concat(placements.stream(), other.placements.stream())
                        .sorted(Comparator.comparing(
                                placement -> position.get(placement.item().lot())))
                        .toList(),
                Stream.concat(notPlaced.stream(), other.notPlaced.stream())
                        .sorted(Comparator.comparing(
                                left -> position.get(left.item().lot())))
                        .toList());
    }

    /** Lots that it says something of. */
    Set<LotNumber> lots() {
        return Stream.concat(
                        placements.stream().map(Placement::item),
                        notPlaced.stream().map(NotPlaced::item))
                .map(BatchItem::lot)
                .collect(Collectors.toSet());
    }

    List<RecommendationDraft> drafts() {
        return placements.stream().map(Placement::draft).toList();
    }

    BatchResult result(SaveOutcome.Saved saved, double milliseconds) {
        List<Recommended> recommended = placements.stream()
                .map(placement -> placement.recommended(Objects.requireNonNull(
                        saved.entries().get(placement.draft().part()))))
                .toList();
        return new BatchResult(choice, bound, recommended, notPlaced, milliseconds);
    }
}
