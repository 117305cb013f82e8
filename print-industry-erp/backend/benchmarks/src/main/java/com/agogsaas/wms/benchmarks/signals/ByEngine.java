package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.SearchLimits;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.List;

/** The engine as the service calls it: batch by batch, each on the warehouse as the batches before left it. */
final class ByEngine implements Putaway {

    private static final PlacementEngine ENGINE = new PlacementEngine();

    private static final int ROUNDS = 10;

    /** The service's gap. Rounds rather than time, so that a plan does not depend on how busy the machine is. */
    private static final SearchLimits LIMITS = new SearchLimits(1, 0.001, () -> Budget.rounds(ROUNDS));

    private final Algorithm algorithm;
    private final PlacementPolicy policy;
    private final int batch;
    private final Signals signals;
    private final PickersAtWork pickers;

    ByEngine(Algorithm algorithm, PlacementPolicy policy, int batch, Signals signals, PickersAtWork pickers) {
        this.algorithm = algorithm;
        this.policy = policy;
        this.batch = batch;
        this.signals = signals;
        this.pickers = pickers;
    }

    @Override
    public void putAway(List<StockLot> lots, Filling filling) {
        for (int first = 0; first < lots.size(); first += batch) {
            place(lots.subList(first, Math.min(lots.size(), first + batch)), filling);
        }
    }

    private void place(List<StockLot> lots, Filling filling) {
        double[] atWork = pickers.byAisle(filling);
        List<ReceivedLot> goods = lots.stream().map(signals::describe).toList();
        List<LotOutcome> outcomes = ENGINE.place(new PlacementRequest(
                        filling.bins(), goods, algorithm, 0, policy, signals.aisles(goods, filling, atWork), LIMITS))
                .outcomes();
        for (int lot = 0; lot < lots.size(); lot++) {
            put(goods.get(lot), outcomes.get(lot), lots.get(lot).unitsPerCarton(), filling, atWork);
        }
    }

    private static void put(
            ReceivedLot goods, LotOutcome outcome, int unitsPerCarton, Filling filling, double[] atWork) {
        if (outcome instanceof LotOutcome.Placed placed) {
            filling.put(goods, unitsPerCarton, placed.bin());
            filling.meet(atWork[filling.bins().aisle(placed.bin())]);
        } else if (outcome instanceof LotOutcome.Split split) {
            for (LotOutcome.Part part : split.parts()) {
                filling.put(part.goods(), unitsPerCarton, part.placed().bin());
                filling.meet(atWork[filling.bins().aisle(part.placed().bin())]);
            }
        } else {
            filling.leaveOver();
        }
    }
}
