package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.engine.spi.WalkRanks;
import java.util.List;

/**
 * What one seed makes of the orders: everything that variants have in common.
 *
 * @param seed what chance follows from
 * @param batch how many lots are placed together
 * @param pickLists how many orders are being picked while goods are put away
 * @param warehouse empty
 * @param day when the goods arrive, and what is known then
 * @param lots in the order of their arrival
 */
record Scene(long seed, int batch, int pickLists, Warehouse warehouse, ArrivalDay day, List<StockLot> lots) {

    /** Lots never fit so well that bins are filled to the last; first fit leaves about a tenth of their room. */
    private static final double PACKED = 0.9;

    /** Which places befit the materials, by their picks and by how much of them is in stock. */
    WalkRanks ranks(History history) {
        double[] picksPerDay = history.picksPerDay();
        double[] room = new double[picksPerDay.length];
        lots.forEach(lot -> room[lot.material()] += lot.milliCubicFeet());
        return WalkRanks.of(picksPerDay, room, PACKED * warehouse.room());
    }

    /** Pickers that are the same for every variant, as far as the goods lie in the same bins. */
    PickersAtWork pickers() {
        return new PickersAtWork(day.past(), pickLists, seed);
    }
}
