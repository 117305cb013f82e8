package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * The best contents of bins with one resource, each bin by itself, when a place for a lot has its price: the classic
 * knapsack, by dynamic programming over the units of capacity (Bellman 1957; Kellerer, Pferschy, Pisinger, "Knapsack
 * Problems", 2004). An <em>item</em> is an arc that a lot may take; those of one bin stand together.
 */
final class Contents {

    private final AssignmentProblem problem;
    private final int[] position;
    private final int[] capacity;
    private final double[] most;
    private final int[] firstItem;
    private int items;
    private int[] lot = new int[256];
    private int[] arc = new int[256];
    private int[] size = new int[0];
    private long[] score = new long[0];
    private boolean[] chosen = new boolean[0];
    private long[] taken = new long[0];

    /** Contents of these bins of a problem, which are called by their positions; without items yet. */
    Contents(AssignmentProblem problem, int[] bins) {
        this.problem = problem;
        position = new int[problem.bins()];
        capacity = new int[bins.length];
        int largest = 0;
        for (int b = 0; b < bins.length; b++) {
            position[bins[b]] = b;
            capacity[b] = Math.toIntExact(problem.capacity(bins[b], 0));
            largest = Math.max(largest, capacity[b]);
        }
        most = new double[largest + 1];
        firstItem = new int[bins.length + 1];
    }

    /** Adds an item: an arc of a lot to one of the bins, which, empty, has the room. */
    void add(int ofLot, int along) {
        if (items == lot.length) {
            lot = Arrays.copyOf(lot, 2 * items);
            arc = Arrays.copyOf(arc, 2 * items);
        }
        lot[items] = ofLot;
        arc[items++] = along;
        firstItem[position[problem.bin(along)] + 1]++;
    }

    /** Ends the adding. */
    void sortByBin() {
        int mostBits = 0;
        for (int bin = 0; bin < capacity.length; bin++) {
            mostBits = Math.max(mostBits, firstItem[bin + 1] * (capacity[bin] + 1));
            firstItem[bin + 1] += firstItem[bin];
        }
        int[] end = firstItem.clone();
        int[] lots = lot;
        int[] arcs = arc;
        lot = new int[items];
        arc = new int[items];
        size = new int[items];
        score = new long[items];
        for (int i = 0; i < items; i++) {
            int item = end[position[problem.bin(arcs[i])]]++;
            lot[item] = lots[i];
            arc[item] = arcs[i];
            size[item] = Math.toIntExact(problem.size(lots[i], arcs[i], 0));
            score[item] = problem.score(arcs[i]);
        }
        chosen = new boolean[items];
        taken = new long[wordsFor(mostBits)];
    }

    /** How many bins there are. */
    int bins() {
        return capacity.length;
    }

    /** The first item of a bin; {@code firstItem(bins())} is the number of items. */
    int firstItem(int bin) {
        return firstItem[bin];
    }

    int lot(int item) {
        return lot[item];
    }

    int arc(int item) {
        return arc[item];
    }

    long score(int item) {
        return score[item];
    }

    /** Whether an item is in the content that was chosen last for its bin. */
    boolean isChosen(int item) {
        return chosen[item];
    }

    /**
     * Chooses the content of a bin that gains most: scores less the prices of the lots.
     *
     * @param price by lot of the problem; a lot whose price is infinite stays out
     * @return the gain: 0 or more
     */
    double choose(int bin, double[] price) {
        int row = capacity[bin] + 1;
        int first = firstItem[bin];
        int end = firstItem[bin + 1];
        Arrays.fill(most, 0, row, 0);
        Arrays.fill(taken, 0, wordsFor((end - first) * row), 0);
        for (int item = first; item < end; item++) {
            double gain = score[item] - price[lot[item]];
            if (gain > 0) {
                offer(gain, size[item], (item - first) * row, row);
            }
        }
        int left = row - 1;
        for (int item = end - 1; item >= first; item--) {
            int bit = (item - first) * row + left;
            chosen[item] = ((taken[bit >> 6] >>> bit) & 1) != 0;
            left -= chosen[item] ? size[item] : 0;
        }
        return most[row - 1];
    }

    /** Betters the most that so many units can gain by an item; bit by bit, which of these take it. */
    private void offer(double gain, int width, int firstBit, int row) {
        double[] best = most;
        long[] bits = taken;
        for (int units = row - 1; units >= width; units--) {
            double with = best[units - width] + gain;
            if (with > best[units]) {
                best[units] = with;
                int bit = firstBit + units;
                bits[bit >> 6] |= 1L << bit;
            }
        }
    }

    private static int wordsFor(int bits) {
        return (bits + 63) >> 6;
    }
}
