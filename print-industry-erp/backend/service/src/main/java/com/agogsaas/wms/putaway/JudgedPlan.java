package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.AlgorithmChoice;
import com.agogsaas.wms.engine.PlanBound;
import com.agogsaas.wms.engine.ScoreBreakdown;
import com.agogsaas.wms.facility.BinName;
import com.agogsaas.wms.ledger.LedgerEntry;
import com.agogsaas.wms.ledger.OrderPromise;
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
 * @param notPlaced the lots, or what is left of them, that no bin takes
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

        /** The same goods in the same bin, for an order. */
        Placement promisedTo(OrderPromise order, String why) {
            return new Placement(item, draft.promisedTo(order, why), bin, score, alternatives);
        }

        private Placement numbered(int number, int count) {
            return new Placement(item, draft.numbered(number, count), bin, score, alternatives);
        }

        private Recommended recommended(LedgerEntry entry) {
            return new Recommended(item, draft, entry, bin, score, alternatives);
        }
    }

    /**
     * This plan for what is left of a batch, behind the goods of the batch that go to orders. The parts of each lot are
     * numbered through.
     *
     * @param staged goods in staging bins
     * @param order the lots of the batch
     */
    JudgedPlan behind(List<Placement> staged, List<LotNumber> order) {
        if (staged.isEmpty()) {
            return this;
        }
        JudgedPlan both = new JudgedPlan(choice, null, staged, List.of()).and(this, order);
        Map<LotNumber, Long> counts = both.placements.stream()
                .collect(Collectors.groupingBy(placement -> placement.item().lot(), Collectors.counting()));
        Map<LotNumber, Integer> numbers = new HashMap<>();
        List<Placement> numbered = both.placements.stream()
                .map(placement -> placement.numbered(
                        numbers.merge(placement.item().lot(), 1, Integer::sum),
                        Math.toIntExact(counts.getOrDefault(placement.item().lot(), 1L))))
                .toList();
        return new JudgedPlan(choice, bound, numbered, notPlaced);
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
                placementsBut(outrun),
                notPlaced.stream()
                        .filter(left -> !outrun.contains(left.item().lot()))
                        .toList());
    }

    /** The same without a word on lots of which something is left over, wherever the rest of them was to go. */
    JudgedPlan placedOnly() {
        Set<LotNumber> left = notPlaced.stream().map(lot -> lot.item().lot()).collect(Collectors.toSet());
        return new JudgedPlan(choice, null, placementsBut(left), List.of());
    }

    private List<Placement> placementsBut(Set<LotNumber> lots) {
        return placements.stream()
                .filter(placement -> !lots.contains(placement.item().lot()))
                .toList();
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

    /** What it promises to orders. */
    List<OrderPromise> promises() {
        return placements.stream()
                .map(placement -> placement.draft().promise())
                .filter(Objects::nonNull)
                .toList();
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
