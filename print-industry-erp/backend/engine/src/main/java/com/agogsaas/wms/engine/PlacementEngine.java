package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.List;

/** Places lots into bins. Holds nothing but its settings, so one instance serves any number of threads. */
public final class PlacementEngine {

    private final ScoreWeights weights;

    public PlacementEngine() {
        this(ScoreWeights.DEFAULT);
    }

    public PlacementEngine(ScoreWeights weights) {
        this.weights = weights;
    }

    /** Places every lot that some bin can take, and says why of the others. */
    public PlacementPlan place(PlacementRequest request) {
        Candidates candidates = new Candidates(request.bins(), request.lots(), weights);
        Placing placing = Placing.of(request, candidates);
        return new PlacementPlan(placing.choice(), outcomes(request, candidates, placing.occupancy()), placing.bound());
    }

    /** The best bins for a single lot as the facility stands, at most {@code limit}, best first. */
    public List<RankedBin> rank(BinColumns bins, ReceivedLot lot, int limit) {
        return new Candidates(bins, List.of(lot), weights)
                .ranked(0, limit, Occupancy.NOWHERE, new Occupancy(bins, List.of()));
    }

    /** Whether the bin takes the lot as the facility stands, and if not, every rule against it and by how much. */
    public Explanation explain(BinColumns bins, ReceivedLot lot, int bin) {
        return new Diagnosis(bins).explain(lot, bin, new Occupancy(bins, List.of()));
    }

    /** How good a bin that takes the lot is for it as the facility stands. */
    public ScoreBreakdown score(BinColumns bins, ReceivedLot lot, int bin) {
        return new LotScorer(bins, lot, weights).breakdown(bin);
    }

    private List<LotOutcome> outcomes(PlacementRequest request, Candidates candidates, Occupancy after) {
        Occupancy before = new Occupancy(request.bins(), List.of());
        Diagnosis diagnosis = new Diagnosis(request.bins());
        List<LotOutcome> outcomes = new ArrayList<>();
        for (int lot = 0; lot < request.lots().size(); lot++) {
            int bin = after.binOf(lot);
            outcomes.add(
                    bin == Occupancy.NOWHERE
                            ? diagnosis.unplaced(request.lots().get(lot), before, after)
                            : new LotOutcome.Placed(
                                    bin,
                                    candidates.breakdown(lot, bin),
                                    candidates.ranked(lot, request.alternatives(), bin, after)));
        }
        return outcomes;
    }
}
