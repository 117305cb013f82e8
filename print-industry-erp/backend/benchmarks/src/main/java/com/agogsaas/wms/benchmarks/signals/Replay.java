package com.agogsaas.wms.benchmarks.signals;

import com.agogsaas.wms.benchmarks.routing.Router;
import com.agogsaas.wms.benchmarks.routing.SShape;
import com.agogsaas.wms.benchmarks.routing.ShortestTour;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Picks orders from a filled warehouse and adds up the walk.
 *
 * <p>Units are taken from the goods that came first; an empty bin is topped up and its goods become the last to be
 * taken. An order that has more stops than a cart has room for lines is picked in several tours, cut along the walk.
 */
final class Replay {

    private final Warehouse warehouse;
    private final int cart;
    private final PickFaces[] faces;
    private final Router shortest;
    private final Router sShape;
    private double shortestFeet;
    private double sShapeFeet;
    private long lines;
    private long stops;

    private Replay(Filling filling, int cart) {
        warehouse = filling.warehouse();
        this.cart = cart;
        faces = IntStream.range(0, filling.materials())
                .mapToObj(material -> new PickFaces(filling.of(material)))
                .toArray(PickFaces[]::new);
        shortest = new ShortestTour(warehouse.block());
        sShape = new SShape(warehouse.block());
    }

    /** The walk for these orders, one after the other. */
    static Walk of(Filling filling, List<Order> orders, int cart) {
        Replay replay = new Replay(filling, cart);
        orders.forEach(replay::pick);
        return new Walk(
                replay.shortestFeet / replay.lines,
                replay.sShapeFeet / replay.lines,
                (double) replay.stops / replay.lines);
    }

    private void pick(Order order) {
        int[] bins = IntStream.range(0, order.lines())
                .flatMap(line -> faces[order.material(line)].take(order.units(line)))
                .sorted()
                .toArray();
        lines += order.lines();
        stops += bins.length;
        for (int first = 0; first < bins.length; first += cart) {
            walk(Arrays.copyOfRange(bins, first, Math.min(bins.length, first + cart)));
        }
    }

    private void walk(int[] bins) {
        int[] places =
                IntStream.of(bins).map(warehouse::placeOf).sorted().distinct().toArray();
        shortestFeet += shortest.feet(places, places.length);
        sShapeFeet += sShape.feet(places, places.length);
    }
}
