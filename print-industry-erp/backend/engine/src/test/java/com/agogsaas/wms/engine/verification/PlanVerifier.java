package com.agogsaas.wms.engine.verification;

import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.RankedBin;
import com.agogsaas.wms.engine.UnplacedReason;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a plan from what the engine was given alone. Slow, plain, and independent of the engine's own code. */
public final class PlanVerifier {

    private final List<Bin> bins;
    private final List<ReceivedLot> lots;
    private final PlacementPlan plan;
    private final List<String> faults = new ArrayList<>();

    private PlanVerifier(List<Bin> bins, List<ReceivedLot> lots, PlacementPlan plan) {
        this.bins = bins;
        this.lots = lots;
        this.plan = plan;
    }

    /** Everything that is wrong with the plan, in words; nothing when it is sound. */
    public static List<String> faults(List<Bin> bins, List<ReceivedLot> lots, PlacementPlan plan) {
        return new PlanVerifier(bins, lots, plan).judge();
    }

    /** Likewise, for bins in columns. */
    public static List<String> faults(BinColumns bins, List<ReceivedLot> lots, PlacementPlan plan) {
        return faults(IntStream.range(0, bins.count()).mapToObj(bins::bin).toList(), lots, plan);
    }

    private List<String> judge() {
        if (plan.outcomes().size() != lots.size()) {
            return List.of(plan.outcomes().size() + " outcomes for " + lots.size() + " lots");
        }
        StandingBin[] standing = standing();
        for (int i = 0; i < lots.size(); i++) {
            LotOutcome outcome = plan.outcomes().get(i);
            if (outcome instanceof LotOutcome.Placed placed) {
                judgePlaced("lot " + i, lots.get(i), placed, standing);
            } else if (outcome instanceof LotOutcome.Split split) {
                judgeSplit(i, split, standing);
            } else if (outcome instanceof LotOutcome.Unplaced unplaced) {
                judgeUnplaced(i, unplaced, standing);
            }
        }
        return faults;
    }

    /** The bins with the whole plan in them; lots that no order of arrival could have put there are faults. */
    private StandingBin[] standing() {
        StandingBin[] standing = bins.stream().map(StandingBin::new).toArray(StandingBin[]::new);
        for (int i = 0; i < lots.size(); i++) {
            if (plan.outcomes().get(i) instanceof LotOutcome.Placed placed) {
                stand("lot " + i, lots.get(i), placed.bin(), standing);
            } else if (plan.outcomes().get(i) instanceof LotOutcome.Split split) {
                for (LotOutcome.Part part : split.parts()) {
                    stand("a part of lot " + i, part.goods(), part.placed().bin(), standing);
                }
            }
        }
        return standing;
    }

    private void stand(String name, ReceivedLot goods, int bin, StandingBin[] standing) {
        if (bin < 0 || bin >= bins.size()) {
            faults.add(name + " is in bin " + bin + ", which does not exist");
            return;
        }
        String refusal = standing[bin].refusal(goods);
        if (!refusal.isEmpty()) {
            faults.add(name + " is in bin " + bin + " against " + refusal);
        }
        standing[bin].put(goods);
    }

    private void judgePlaced(String name, ReceivedLot goods, LotOutcome.Placed placed, StandingBin[] standing) {
        double total = placed.score().total();
        if (!(total >= -1e-9 && total <= 100 + 1e-9)) {
            faults.add(name + " scores " + total);
        }
        double previous = Double.POSITIVE_INFINITY;
        for (RankedBin alternative : placed.alternatives()) {
            if (alternative.bin() == placed.bin()) {
                faults.add(name + " names its own bin as an alternative");
            }
            String refusal = standing[alternative.bin()].refusal(goods);
            if (!refusal.isEmpty()) {
                faults.add(name + " names bin " + alternative.bin() + " against " + refusal);
            }
            if (alternative.score().total() > previous + 1e-9) {
                faults.add(name + " names a better alternative after a worse one");
            }
            previous = alternative.score().total();
        }
    }

    /** A split lot may be split, its parts are whole units in bins of their own, and together they are the lot. */
    private void judgeSplit(int lot, LotOutcome.Split split, StandingBin[] standing) {
        faults.addAll(SplitVerdict.faults(lots.get(lot), split).stream()
                .map(fault -> "lot " + lot + " " + fault)
                .toList());
        for (LotOutcome.Part part : split.parts()) {
            judgePlaced("a part of lot " + lot, part.goods(), part.placed(), standing);
        }
        for (int bin = 0; bin < bins.size(); bin++) {
            if (new StandingBin(bins.get(bin)).refusal(lots.get(lot)).isEmpty()
                    && standing[bin].refusal(lots.get(lot)).isEmpty()) {
                faults.add("lot " + lot + " is split, though bin " + bin + " takes it whole");
            }
        }
    }

    private void judgeUnplaced(int lot, LotOutcome.Unplaced unplaced, StandingBin[] standing) {
        ReceivedLot goods = lots.get(lot);
        for (int bin = 0; bin < bins.size(); bin++) {
            if (standing[bin].refusal(goods).isEmpty()) {
                faults.add("lot " + lot + " has no bin, though bin " + bin + " takes it");
                return;
            }
        }
        if (SplitVerdict.couldBeSplit(goods, standing)) {
            faults.add("lot " + lot + " has no bins, though several take it together");
        }
        UnplacedReason expected = expectedReason(goods);
        if (unplaced.reason() != expected) {
            faults.add("lot " + lot + " is said to be unplaced for " + unplaced.reason() + " instead of " + expected);
        }
    }

    private UnplacedReason expectedReason(ReceivedLot lot) {
        if (bins.isEmpty()) {
            return UnplacedReason.NO_BINS;
        }
        if (bins.stream().noneMatch(bin -> StandingBin.unsuitable(bin, lot).isEmpty())) {
            return UnplacedReason.NO_SUITABLE_BIN;
        }
        if (bins.stream()
                .noneMatch(bin -> StandingBin.whenEmpty(bin).refusal(lot).isEmpty())) {
            return UnplacedReason.LARGER_THAN_ANY_BIN;
        }
        return bins.stream().anyMatch(bin -> new StandingBin(bin).refusal(lot).isEmpty())
                ? UnplacedReason.TAKEN_BY_BATCH
                : UnplacedReason.NO_ROOM_LEFT;
    }
}
