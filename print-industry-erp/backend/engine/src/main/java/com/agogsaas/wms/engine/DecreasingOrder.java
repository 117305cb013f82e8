package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The order in which the decreasing algorithms place lots: the largest by binding resource first, or, as the dial turns
 * to travel, those that are picked most often for their size.
 */
final class DecreasingOrder {

    private DecreasingOrder() {}

    /**
     * Indexes of the lots. A lot is as large as the greater of its share of the facility's free volume and its share of
     * the facility's free weight; its frequency is its picks a day divided by that. Between the two orders a lot's
     * places in both are averaged as the dial says. Of equals the larger comes first, then the one given first.
     */
    static int[] of(BinColumns bins, List<ReceivedLot> lots, SpaceTravelDial dial) {
        double[] size = sizes(bins, lots);
        int[] given = IntStream.range(0, size.length).toArray();
        int[] bySize = ascending(given, lot -> -size[lot]);
        double toFrequency = dial.shareOfFrequency();
        if (toFrequency == 0) {
            return bySize;
        }
        int[] byFrequency =
                ascending(bySize, lot -> -lots.get(lot).picksPerDay() / Math.max(Double.MIN_NORMAL, size[lot]));
        int[] sizePlace = places(bySize);
        int[] frequencyPlace = places(byFrequency);
        return ascending(bySize, lot -> (1 - toFrequency) * sizePlace[lot] + toFrequency * frequencyPlace[lot]);
    }

    private static double[] sizes(BinColumns bins, List<ReceivedLot> lots) {
        double[] size = new double[lots.size()];
        for (int lot = 0; lot < size.length; lot++) {
            size[lot] = Math.max(
                    lots.get(lot).volume().milliCubicFeet() / (double) Math.max(1, bins.freeVolumeTotal()),
                    lots.get(lot).weight().centiPounds() / (double) Math.max(1, bins.freeWeightTotal()));
        }
        return size;
    }

    /** The same lots by key; those with equal keys stay in order. */
    private static int[] ascending(int[] lots, IntToDoubleFunction key) {
        return IntStream.of(lots)
                .boxed()
                .sorted(Comparator.comparingDouble(key::applyAsDouble))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] places(int[] order) {
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        return place;
    }
}
