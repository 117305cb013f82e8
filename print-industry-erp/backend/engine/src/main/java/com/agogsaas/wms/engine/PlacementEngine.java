package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.ArrayList;
import java.util.List;

/** Places lots into bins. Holds nothing, so one instance serves any number of threads. */
public final class PlacementEngine {

    /** Places every lot that some bin can take, and says why of the others. */
    public PlacementPlan place(PlacementRequest request) {
        Occupancy occupancy = new Occupancy(request.bins(), request.lots());
        switch (request.algorithm()) {
            case FFD ->
                FitDecreasing.firstFit(
                        occupancy, request.lots(), request.policy().dial());
            case BFD ->
                FitDecreasing.bestFit(
                        occupancy, request.lots(), request.policy().dial());
        }
        Scoring scoring = Scoring.of(request.policy(), request.signals());
        SplitLots plan = new SplitLots(request, occupancy, scoring);
        return new PlacementPlan(request.algorithm(), outcomes(request, plan, scoring));
    }

    /** The best bins for a single lot as the facility stands, at most {@code limit}, best first. */
    public List<RankedBin> rank(BinColumns bins, ReceivedLot lot, int limit, Scoring scoring) {
        return new Ranking(new Occupancy(bins, List.of()), scoring).best(lot, limit, Occupancy.NOWHERE);
    }

    /** Whether the bin takes the lot as the facility stands, and if not, every rule against it and by how much. */
    public Explanation explain(BinColumns bins, ReceivedLot lot, int bin) {
        return new Diagnosis(bins).explain(lot, bin, new Occupancy(bins, List.of()));
    }

    /** How good a bin that takes the lot is for it as the facility stands. */
    public ScoreBreakdown score(BinColumns bins, ReceivedLot lot, int bin, Scoring scoring) {
        return new LotScorer(bins, lot, scoring).breakdown(bin, bins.freeVolume(bin), bins.soleMaterial(bin));
    }

    private static List<LotOutcome> outcomes(PlacementRequest request, SplitLots plan, Scoring scoring) {
        Occupancy before = new Occupancy(request.bins(), List.of());
        Ranking ranking = new Ranking(plan.occupancy(), scoring);
        Diagnosis diagnosis = new Diagnosis(request.bins());
        List<LotOutcome> outcomes = new ArrayList<>();
        for (int lot = 0; lot < request.lots().size(); lot++) {
            if (plan.occupancy().binOf(lot) != Occupancy.NOWHERE) {
                outcomes.add(placed(lot, plan, ranking, request.alternatives()));
            } else if (!plan.partsOf(lot).isEmpty()) {
                outcomes.add(new LotOutcome.Split(plan.partsOf(lot).stream()
                        .map(part -> new LotOutcome.Part(
                                plan.goods(part), placed(part, plan, ranking, request.alternatives())))
                        .toList()));
            } else {
                outcomes.add(diagnosis.unplaced(request.lots().get(lot), before, plan.occupancy()));
            }
        }
        return outcomes;
    }

    private static LotOutcome.Placed placed(int number, SplitLots plan, Ranking ranking, int alternatives) {
        ReceivedLot goods = plan.goods(number);
        int bin = plan.occupancy().binOf(number);
        return new LotOutcome.Placed(bin, ranking.placed(number, goods), ranking.best(goods, alternatives, bin));
    }
}
