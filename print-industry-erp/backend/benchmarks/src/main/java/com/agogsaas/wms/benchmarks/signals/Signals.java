package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.WalkRanks;
import com.agogsaas.wms.units.AbcClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signals that are switched on, and what they say when goods are put away.
 *
 * @param velocity picks a day and classes, or null where nobody knows them
 * @param ranks which place on the walk befits each material, or null
 * @param affinity what is picked together, or null
 * @param congestion whether crowded aisles are shunned
 */
record Signals(
        @Nullable History velocity,
        @Nullable WalkRanks ranks,
        @Nullable Affinity affinity,
        boolean congestion) {

    static final Signals NONE = new Signals(null, null, null, false);

    Signals with(WalkRanks known) {
        return new Signals(velocity, known, affinity, congestion);
    }

    Signals with(Affinity known) {
        return new Signals(velocity, ranks, known, congestion);
    }

    Signals withCongestion() {
        return new Signals(velocity, ranks, affinity, true);
    }

    /** A lot as it is presented to the engine. */
    ReceivedLot describe(StockLot lot) {
        return velocity == null
                ? lot.received(AbcClass.C, 0)
                : lot.received(velocity.abcClass(lot.material()), velocity.picksPerDay(lot.material()));
    }

    /**
     * What is known of the aisles when these goods are to be put away.
     *
     * @param pickers how many are at work in each
     */
    AisleSignals aisles(List<ReceivedLot> goods, Filling filling, double[] pickers) {
        return new AisleSignals(
                congestion ? PickersAtWork.crowding(pickers) : new double[0],
                affinity == null ? Map.of() : affinity.byAisle(goods, filling),
                ranks == null ? Map.of() : walkPositions(goods, ranks));
    }

    private static Map<Integer, Double> walkPositions(List<ReceivedLot> goods, WalkRanks ranks) {
        Map<Integer, Double> positions = new HashMap<>();
        goods.forEach(lot -> positions.put(lot.material(), ranks.position(lot.material())));
        return positions;
    }
}
