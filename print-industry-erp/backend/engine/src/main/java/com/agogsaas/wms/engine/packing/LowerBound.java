package com.agogsaas.wms.engine.packing;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many bins any packing needs at the least. */
final class LowerBound {

    private LowerBound() {}

    /** The number of bins below which no packing of all lots that fit some empty bin exists. */
    static int of(PackingProblem problem) {
        int[] lots = IntStream.range(0, problem.lots())
                .filter(lot -> fitsSomeBin(problem, lot))
                .toArray();
        if (lots.length == 0) {
            return 0;
        }
        int bound = 1;
        for (int r = 0; r < problem.resources(); r++) {
            bound = Math.max(bound, binsToCover(problem, lots, r));
            if (problem.identicalBins()) {
                bound = Math.max(bound, withHalvesAlone(problem, lots, r));
            }
        }
        return Math.max(bound, pairwiseApart(problem, lots));
    }

    /** The fewest bins, the largest first, whose capacities of a resource add up to what the lots take of it. */
    private static int binsToCover(PackingProblem problem, int[] lots, int resource) {
        long wanted = 0;
        for (int lot : lots) {
            wanted += problem.size(lot, resource);
        }
        long[] capacities = new long[problem.bins()];
        Arrays.setAll(capacities, bin -> problem.capacity(bin, resource));
        Arrays.sort(capacities);
        int bins = 0;
        while (wanted > 0 && bins < capacities.length) {
            bins++;
            wanted -= capacities[capacities.length - bins];
        }
        return bins;
    }

    /**
     * Bound L2 of Martello, Toth, "Lower bounds and reduction procedures for the bin packing problem", Discrete Applied
     * Mathematics 28 (1990), of one resource of identical bins: for each limit, lots above half a bin need a bin each,
     * and what is left in those that take lots of the limit is not enough for the lots from the limit to half a bin.
     */
    private static int withHalvesAlone(PackingProblem problem, int[] lots, int resource) {
        long capacity = problem.capacity(0, resource);
        long[] sizes = Arrays.stream(lots)
                .mapToLong(lot -> problem.size(lot, resource))
                .toArray();
        int bound = 0;
        for (long limit : sizes) {
            if (limit > 0 && limit <= capacity / 2) {
                bound = Math.max(bound, withHalvesAlone(sizes, capacity, limit));
            }
        }
        return bound;
    }

    private static int withHalvesAlone(long[] sizes, long capacity, long limit) {
        int alone = 0;
        long leftBeside = 0;
        long small = 0;
        for (long size : sizes) {
            if (size > capacity - size) {
                alone++;
                leftBeside += size <= capacity - limit ? capacity - size : 0;
            } else if (size >= limit) {
                small += size;
            }
        }
        long excess = Math.max(0, small - leftBeside);
        return alone + (int) (excess / capacity + (excess % capacity == 0 ? 0 : 1));
    }

    /**
     * The size of a set of lots of which no two fit any bin together: collected greedily from each of several orders.
     */
    private static int pairwiseApart(PackingProblem problem, int[] lots) {
        long[] roomiest = roomiest(problem);
        boolean[] placeable = new boolean[problem.lots()];
        for (int lot : lots) {
            placeable[lot] = true;
        }
        int largest = 0;
        for (SizeMeasure sizes : SizeMeasure.values()) {
            int[] apart = new int[lots.length];
            int count = 0;
            for (int lot : sizes.decreasing(problem)) {
                if (placeable[lot] && isApartFromAll(problem, roomiest, lot, apart, count)) {
                    apart[count++] = lot;
                }
            }
            largest = Math.max(largest, count);
        }
        return largest;
    }

    private static boolean isApartFromAll(PackingProblem problem, long[] roomiest, int lot, int[] apart, int count) {
        for (int i = 0; i < count; i++) {
            if (fitTogether(problem, roomiest, lot, apart[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitTogether(PackingProblem problem, long[] roomiest, int one, int other) {
        for (int r = 0; r < roomiest.length; r++) {
            if (problem.size(one, r) + problem.size(other, r) > roomiest[r]) {
                return false;
            }
        }
        return true;
    }

    private static long[] roomiest(PackingProblem problem) {
        long[] roomiest = new long[problem.resources()];
        for (int bin = 0; bin < problem.bins(); bin++) {
            for (int r = 0; r < roomiest.length; r++) {
                roomiest[r] = Math.max(roomiest[r], problem.capacity(bin, r));
            }
        }
        return roomiest;
    }

    private static boolean fitsSomeBin(PackingProblem problem, int lot) {
        for (int bin = 0; bin < problem.bins(); bin++) {
            if (problem.fitsAlone(lot, bin)) {
                return true;
            }
            if (problem.identicalBins()) {
                break;
            }
        }
        return false;
    }
}
