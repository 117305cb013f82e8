package com.agogsaas.wms.benchmarks.routing;

import static com.agogsaas.wms.benchmarks.routing.TourPart.APART;
import static com.agogsaas.wms.benchmarks.routing.TourPart.BACK;
import static com.agogsaas.wms.benchmarks.routing.TourPart.CLOSED;
import static com.agogsaas.wms.benchmarks.routing.TourPart.FRONT;
import static com.agogsaas.wms.benchmarks.routing.TourPart.JOINED;
import static com.agogsaas.wms.benchmarks.routing.TourPart.NOTHING;
import static com.agogsaas.wms.benchmarks.routing.TourPart.ODD;

import java.util.Arrays;

/**
 * The shortest tour there is, by the dynamic programme of Ratliff and Rosenthal, Order-picking in a rectangular
 * warehouse: a solvable case of the traveling salesman problem, Operations Research 31(3), 1983.
 *
 * <p>Aisle by aisle, it keeps for each kind of {@link TourPart} the least that a part of a tour over the aisles so far
 * can cost. In an aisle there are six things to do: pass through, return from either end, leave out the widest gap and
 * return from both, pass through twice, or nothing where there is nothing to pick. Not safe for several threads.
 */
@SuppressWarnings("EnumOrdinal") // places in an array that lives as long as one tour; nobody keeps them
public final class ShortestTour implements Router {

    private static final TourPart[] PARTS = TourPart.values();

    private final Block block;
    private double[] least = new double[PARTS.length];
    private double[] next = new double[PARTS.length];

    public ShortestTour(Block block) {
        this.block = block;
    }

    @Override
    public double feet(int[] places, int count) {
        if (count == 0) {
            return 0;
        }
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[NOTHING.ordinal()] = 0;
        int first = 0;
        int lastAisle = block.aisleOf(places[count - 1]);
        for (int aisle = 0; aisle <= lastAisle; aisle++) {
            if (aisle > 0) {
                crossOver();
            }
            int end = first;
            while (end < count && block.aisleOf(places[end]) == aisle) {
                end++;
            }
            pick(places, first, end, aisle == 0);
            first = end;
        }
        return leastOfTours();
    }

    private double leastOfTours() {
        double shortest = Double.POSITIVE_INFINITY;
        for (TourPart part : PARTS) {
            if (part.isTour()) {
                shortest = Math.min(shortest, least[part.ordinal()]);
            }
        }
        return shortest;
    }

    /** Adds what is walked in an aisle; in the first, the front end is to be visited too, as tours begin there. */
    private void pick(int[] places, int first, int end, boolean fromStart) {
        if (first == end && !fromStart) {
            return;
        }
        double length = block.aisleLength();
        double deepest = first == end ? 0 : block.depth(places[end - 1]);
        double nearest = fromStart ? 0 : block.depth(places[first]);
        double gap = first == end || !fromStart ? 0 : block.depth(places[first]);
        for (int stop = first + 1; stop < end; stop++) {
            gap = Math.max(gap, block.depth(places[stop]) - block.depth(places[stop - 1]));
        }
        Arrays.fill(next, Double.POSITIVE_INFINITY);
        for (TourPart part : PARTS) {
            double cost = least[part.ordinal()];
            if (part != CLOSED) {
                offer(part.through(), cost + length);
                offer(part.throughTwice(), cost + 2 * length);
                offer(part.fromFront(), cost + 2 * deepest);
                offer(part.fromBack(), cost + 2 * (length - nearest));
                offer(part.fromBoth(), cost + 2 * (length - gap));
            }
        }
        swap();
    }

    /** Adds what is walked along the cross aisles to the next aisle. */
    private void crossOver() {
        Arrays.fill(next, Double.POSITIVE_INFINITY);
        double width = block.aisleFeet();
        for (TourPart part : PARTS) {
            double cost = least[part.ordinal()];
            switch (part) {
                case ODD -> offer(ODD, cost + 2 * width);
                case FRONT -> {
                    offer(CLOSED, cost);
                    offer(FRONT, cost + 2 * width);
                    offer(APART, cost + 4 * width);
                }
                case BACK -> {
                    offer(CLOSED, cost);
                    offer(BACK, cost + 2 * width);
                    offer(APART, cost + 4 * width);
                }
                case JOINED -> {
                    offer(CLOSED, cost);
                    offer(FRONT, cost + 2 * width);
                    offer(BACK, cost + 2 * width);
                    offer(JOINED, cost + 4 * width);
                }
                case APART -> offer(APART, cost + 4 * width);
                case CLOSED -> offer(CLOSED, cost);
                case NOTHING -> {
                    // Tours begin in the first aisle, so that none has nothing behind it.
                }
            }
        }
        swap();
    }

    private void offer(TourPart part, double cost) {
        if (cost < next[part.ordinal()]) {
            next[part.ordinal()] = cost;
        }
    }

    private void swap() {
        double[] spent = least;
        least = next;
        next = spent;
    }
}
