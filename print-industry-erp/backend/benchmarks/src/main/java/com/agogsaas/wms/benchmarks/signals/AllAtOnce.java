package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.spi.WalkRanks;
import java.util.Comparator;
import java.util.List;

/**
 * What could be reached if all goods arrived at the same time: they are put along the walk in the order of how often
 * their material is picked for the room that it takes, the cube-per-order index.
 */
final class AllAtOnce implements Putaway {

    private final WalkRanks ranks;
    private final Putaway firstFit;

    AllAtOnce(WalkRanks ranks, Putaway firstFit) {
        this.ranks = ranks;
        this.firstFit = firstFit;
    }

    @Override
    public void putAway(List<StockLot> lots, Filling filling) {
        firstFit.putAway(
                lots.stream()
                        .sorted(Comparator.comparingDouble(lot -> ranks.position(lot.material())))
                        .toList(),
                filling);
    }
}
