package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.List;

/** Places lots into bins. Holds nothing, so one instance serves any number of threads. */
public final class PlacementEngine {

    /** Places every lot that some bin can take, and says why of the others. */
    public PlacementPlan place(PlacementRequest request) {
        Scoring scoring = Scoring.of(request.policy(), request.signals());
        Candidates candidates = new Candidates(request.bins(), request.lots(), scoring);
        Placing placing = Placing.of(request, candidates);
        SplitLots plan = new SplitLots(request, placing.occupancy(), scoring);
        return new PlacementPlan(placing.choice(), outcomes(request, plan, candidates, scoring), placing.bound());
    }

    /** The best bins for a single lot as the facility stands, at most {@code limit}, best first. */
    public List<RankedBin> rank(BinColumns bins, ReceivedLot lot, int limit, Scoring scoring) {
        return new Candidates(bins, List.of(lot), scoring)
                .ranked(0, limit, Occupancy.NOWHERE, new Occupancy(bins, List.of()));
    }

    /** Whether the bin takes the lot as the facility stands, and if not, every rule against it and by how much. */
    public Explanation explain(BinColumns bins, ReceivedLot lot, int bin) {
        return new Diagnosis(bins).explain(lot, bin, new Occupancy(bins, List.of()));
    }

    /** How good a bin that takes the lot is for it as the facility stands. */
    public ScoreBreakdown score(BinColumns bins, ReceivedLot lot, int bin, Scoring scoring) {
        return new LotScorer(bins, lot, scoring).breakdown(bin);
    }

    private static List<LotOutcome> outcomes(
            PlacementRequest request, SplitLots plan, Candidates candidates, Scoring scoring) {
        Occupancy before = new Occupancy(request.bins(), List.of());
        Diagnosis diagnosis = new Diagnosis(request.bins());
        List<LotOutcome> outcomes = new ArrayList<>();
        for (int lot = 0; lot < request.lots().size(); lot++) {
            if (plan.occupancy().binOf(lot) != Occupancy.NOWHERE) {
                outcomes.add(placed(lot, lot, candidates, request.alternatives(), plan.occupancy()));
            } else if (!plan.partsOf(lot).isEmpty()) {
                outcomes.add(new LotOutcome.Split(plan.partsOf(lot).stream()
                        .map(part -> part(request, part, plan, scoring))
                        .toList()));
            } else {
                outcomes.add(diagnosis.unplaced(request.lots().get(lot), before, plan.occupancy()));
            }
        }
        return outcomes;
    }

    private static LotOutcome.Part part(PlacementRequest request, int number, SplitLots plan, Scoring scoring) {
        ReceivedLot goods = plan.goods(number);
        Candidates candidates = new Candidates(request.bins(), List.of(goods), scoring);
        return new LotOutcome.Part(goods, placed(0, number, candidates, request.alternatives(), plan.occupancy()));
    }

    /**
     * Where a lot or a part of one is.
     *
     * @param lot its place among the candidates
     * @param number what the plan calls it
     */
    private static LotOutcome.Placed placed(
            int lot, int number, Candidates candidates, int alternatives, Occupancy after) {
        int bin = after.binOf(number);
        return new LotOutcome.Placed(
                bin, candidates.breakdown(lot, bin), candidates.ranked(lot, alternatives, bin, after));
    }
}
