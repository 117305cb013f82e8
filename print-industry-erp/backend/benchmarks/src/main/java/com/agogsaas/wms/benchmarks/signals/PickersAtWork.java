package com.agogsaas.wms.benchmarks.signals;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Who picks while goods are put away: at any time some lists are in progress, orders of the past of which a random part
 * is still open. As in the service, each list is one picker, spread over the aisles of its open lines.
 */
final class PickersAtWork {

    /** So many pickers fill an aisle: the service's default for HIGH. */
    private static final double FULL = 2;

    private final List<Order> orders;
    private final int lists;
    private final SplittableRandom random;

    /** @param lists how many are in progress */
    PickersAtWork(List<Order> orders, int lists, long seed) {
        this.orders = orders;
        this.lists = lists;
        this.random = new SplittableRandom(seed);
    }

    /** How many pickers to expect in each aisle now. */
    double[] byAisle(Filling filling) {
        double[] pickers = new double[filling.warehouse().block().aisles()];
        for (int list = 0; list < lists; list++) {
            Order order = orders.get(random.nextInt(orders.size()));
            int[] open = random.ints(1 + random.nextInt(order.lines()), 0, order.lines())
                    .map(order::material)
                    .filter(material -> !filling.of(material).isEmpty())
                    .map(material ->
                            filling.bins().aisle(filling.of(material).get(0).bin()))
                    .toArray();
            for (int aisle : open) {
                pickers[aisle] += 1.0 / open.length;
            }
        }
        return pickers;
    }

    /** How crowded aisles with so many pickers are, 0 to 1. */
    static double[] crowding(double[] pickers) {
        double[] crowding = pickers.clone();
        for (int aisle = 0; aisle < crowding.length; aisle++) {
            crowding[aisle] = Math.min(1, crowding[aisle] / FULL);
        }
        return crowding;
    }
}
