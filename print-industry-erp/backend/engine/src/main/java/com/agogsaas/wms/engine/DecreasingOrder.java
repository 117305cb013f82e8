package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which the decreasing algorithms place lots: the largest by binding resource first. */
final class DecreasingOrder {

    private DecreasingOrder() {}

    /**
     * Indexes of the lots, largest first, equally large ones in the order given. A lot is as large as the greater of
     * its share of the facility's free volume and its share of the facility's free weight.
     */
    static int[] of(BinColumns bins, List<ReceivedLot> lots) {
        double[] size = new double[lots.size()];
        for (int lot = 0; lot < size.length; lot++) {
            size[lot] = Math.max(
                    lots.get(lot).volume().milliCubicFeet() / (double) Math.max(1, bins.freeVolumeTotal()),
                    lots.get(lot).weight().centiPounds() / (double) Math.max(1, bins.freeWeightTotal()));
        }
        return IntStream.range(0, size.length)
                .boxed()
                .sorted(Comparator.comparingDouble(lot -> -size[lot]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
