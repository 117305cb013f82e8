package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random storage: each lot goes, as it arrives, to any bin that takes it, all of them equally likely. Where chance
 * finds none, it is left to another way.
 */
final class AnyBin implements Putaway {

    private static final PlacementEngine ENGINE = new PlacementEngine();

    /** More than enough while a bin in a hundred has room. */
    private static final int DRAWS = 1_000;

    private final Signals signals;
    private final long seed;
    private final Putaway otherwise;

    AnyBin(Signals signals, long seed, Putaway otherwise) {
        this.signals = signals;
        this.seed = seed;
        this.otherwise = otherwise;
    }

    @Override
    public void putAway(List<StockLot> lots, Filling filling) {
        SplittableRandom random = new SplittableRandom(seed);
        for (StockLot lot : lots) {
            ReceivedLot goods = signals.describe(lot);
            random.ints(DRAWS, 0, filling.bins().count())
                    .filter(bin -> ENGINE.explain(filling.bins(), goods, bin).feasible())
                    .findFirst()
                    .ifPresentOrElse(
                            bin -> filling.put(goods, lot.unitsPerCarton(), bin),
                            () -> otherwise.putAway(List.of(lot), filling));
        }
    }
}
