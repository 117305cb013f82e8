package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The closest open location: each lot goes, as it arrives, to the empty bin nearest to where the pickers start; once
 * none is empty, to the nearest that takes it. Where no bin takes a lot whole, it is left to another way.
 */
final class NearestEmptyBin implements Putaway {

    private static final PlacementEngine ENGINE = new PlacementEngine();

    private final Signals signals;
    private final Putaway otherwise;

    NearestEmptyBin(Signals signals, Putaway otherwise) {
        this.signals = signals;
        this.otherwise = otherwise;
    }

    @Override
    public void putAway(List<StockLot> lots, Filling filling) {
        Warehouse warehouse = filling.warehouse();
        int[] nearestFirst = IntStream.range(0, warehouse.bins())
                .boxed()
                .sorted(Comparator.comparingDouble(bin -> warehouse.block().fromStart(warehouse.placeOf(bin))))
                .mapToInt(Integer::intValue)
                .toArray();
        for (StockLot lot : lots) {
            ReceivedLot goods = signals.describe(lot);
            IntStream.concat(
                            IntStream.of(nearestFirst)
                                    .filter(bin -> filling.bins().lotCount(bin) == 0),
                            IntStream.of(nearestFirst))
                    .filter(bin -> ENGINE.explain(filling.bins(), goods, bin).feasible())
                    .findFirst()
                    .ifPresentOrElse(
                            bin -> filling.put(goods, lot.unitsPerCarton(), bin),
                            () -> otherwise.putAway(List.of(lot), filling));
        }
    }
}
