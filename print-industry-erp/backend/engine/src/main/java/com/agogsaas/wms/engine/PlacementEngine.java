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
        Occupancy occupancy = new Occupancy(request.bins(), request.lots());
        switch (request.algorithm()) {
            case FFD -> FitDecreasing.firstFit(occupancy, request.lots());
            case BFD -> FitDecreasing.bestFit(occupancy, request.lots());
        }
        return new PlacementPlan(request.algorithm(), outcomes(request, occupancy));
    }

    /** The best bins for a single lot as the facility stands, at most {@code limit}, best first. */
    public List<RankedBin> rank(BinColumns bins, ReceivedLot lot, int limit) {
        return new Ranking(new Occupancy(bins, List.of()), weights).best(lot, limit, Occupancy.NOWHERE);
    }

    /** Whether the bin takes the lot as the facility stands, and if not, every rule against it and by how much. */
    public Explanation explain(BinColumns bins, ReceivedLot lot, int bin) {
        return new Diagnosis(bins).explain(lot, bin, new Occupancy(bins, List.of()));
    }

    /** How good a bin that takes the lot is for it as the facility stands. */
    public ScoreBreakdown score(BinColumns bins, ReceivedLot lot, int bin) {
        return new LotScorer(bins, lot, weights).breakdown(bin, bins.freeVolume(bin), bins.soleMaterial(bin));
    }

    private List<LotOutcome> outcomes(PlacementRequest request, Occupancy after) {
        Occupancy before = new Occupancy(request.bins(), List.of());
        Ranking ranking = new Ranking(after, weights);
        Diagnosis diagnosis = new Diagnosis(request.bins());
        List<LotOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < request.lots().size(); i++) {
            ReceivedLot lot = request.lots().get(i);
            int bin = after.binOf(i);
            outcomes.add(
                    bin == Occupancy.NOWHERE
                            ? diagnosis.unplaced(lot, before, after)
                            : new LotOutcome.Placed(
                                    bin, ranking.placed(i, lot), ranking.best(lot, request.alternatives(), bin)));
        }
        return outcomes;
    }
}
