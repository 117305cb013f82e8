package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * Chooses the content of a bin that is worth most: the classic knapsack. Items stand in the order of worth per unit of
 * size, which changes little from one choice to the next; what the linear relaxation proves to be in or out of any
 * content better than the present one is fixed (Ingargiola, Korsh 1973), and the few items left are searched depth
 * first (Horowitz, Sahni, "Computing partitions with applications to the knapsack problem", Journal of the ACM 21,
 * 1974; Kellerer, Pferschy, Pisinger, "Knapsack Problems", 2004). Unlike dynamic programming it does not care how many
 * units a bin has.
 */
final class ContentChoice {

    private static final double TOLERANCE = 1e-9;

    private final ContentItems items;
    private final int steps;
    private final double[] worth;
    private final boolean[] chosen;

    /** The items of every bin by falling worth per unit, which stands in {@link #ratio} for the bin at hand. */
    private final int[] order;

    private final double[] ratio;

    /** By rank in that order: whether the item is in every better content. */
    private final boolean[] always;

    /** The items in doubt: their rank, what they are worth, take and are worth per unit. */
    private final int[] rank;

    private final double[] gain;
    private final double[] size;
    private final double[] density;
    private final boolean[] taken;
    private final boolean[] best;
    private int doubtful;

    private double most;
    private boolean complete;
    private double relaxed;
    private double breakRatio;
    private double fixedWorth;
    private double fixedSize;

    /**
     * Starts with empty contents and items that are worth nothing.
     *
     * @param steps of the search, after which the best content found is taken
     */
    ContentChoice(ContentItems items, int steps) {
        this.items = items;
        this.steps = steps;
        worth = new double[items.count()];
        chosen = new boolean[items.count()];
        order = new int[items.count()];
        Arrays.setAll(order, item -> item);
        int most = items.mostInABin() + 1;
        ratio = new double[most];
        always = new boolean[most];
        rank = new int[most];
        gain = new double[most];
        size = new double[most];
        density = new double[most];
        taken = new boolean[most];
        best = new boolean[most];
    }

    /** What it is worth to have an item in its bin; to be set before choices. */
    double[] worth() {
        return worth;
    }

    /** Whether an item is in the content of its bin. Changed by choices; only such contents may be set as fit. */
    boolean[] chosen() {
        return chosen;
    }

    /** Changes the content of a bin to one that is worth more, if there is any; returns what it is worth. */
    double choose(int bin) {
        int start = items.first[bin];
        int count = items.first[bin + 1] - start;
        double now = sort(start, count);
        relax(bin, start, count);
        double spare = relaxed - now - TOLERANCE;
        most = now;
        if (spare <= 0) {
            return now;
        }
        fix(start, count, spare);
        double found = search(items.capacity[bin] - fixedSize, now - fixedWorth);
        most = complete ? Math.max(now, found + fixedWorth) : relaxed;
        if (found <= now - fixedWorth) {
            return now;
        }
        for (int k = 0; k < count; k++) {
            chosen[order[start + k]] = always[k];
        }
        for (int k = 0; k < doubtful; k++) {
            chosen[order[start + rank[k]]] = best[k];
        }
        return found + fixedWorth;
    }

    /**
     * What no content of the bin chosen for last is worth more than: the choice itself, unless the search ended early.
     */
    double most() {
        return most;
    }

    /** Puts items in order; returns what the present content is worth. */
    private double sort(int start, int count) {
        double[] perUnit = ratio;
        int[] sorted = order;
        double now = 0;
        for (int k = 0; k < count; k++) {
            int item = sorted[start + k];
            double value = worth[item] > 0 ? worth[item] / items.size[item] : -1;
            int at = k;
            while (at > 0 && perUnit[at - 1] < value) {
                perUnit[at] = perUnit[at - 1];
                sorted[start + at] = sorted[start + at - 1];
                at--;
            }
            perUnit[at] = value;
            sorted[start + at] = item;
            now += chosen[item] ? worth[item] : 0;
        }
        return now;
    }

    /** Fills the bin up with a part of the first item that does not fit. */
    private void relax(int bin, int start, int count) {
        double room = items.capacity[bin];
        double sum = 0;
        int k = 0;
        while (k < count && ratio[k] > 0 && items.size[order[start + k]] <= room) {
            room -= items.size[order[start + k]];
            sum += worth[order[start + k]];
            k++;
        }
        breakRatio = k < count ? Math.max(0, ratio[k]) : 0;
        relaxed = sum + room * breakRatio;
    }

    /** Lists the items in doubt: those whose other choice costs the relaxation no more than there is to spare. */
    private void fix(int start, int count, double spare) {
        fixedWorth = 0;
        fixedSize = 0;
        int doubts = 0;
        for (int k = 0; k < count; k++) {
            int item = order[start + k];
            double itsSize = items.size[item];
            double loss = worth[item] - breakRatio * itsSize;
            always[k] = ratio[k] > 0 && (loss > spare || itsSize == 0);
            if (always[k]) {
                fixedWorth += worth[item];
                fixedSize += itsSize;
            } else if (ratio[k] > 0 && loss >= -spare) {
                rank[doubts] = k;
                gain[doubts] = worth[item];
                size[doubts] = itsSize;
                density[doubts] = ratio[k];
                taken[doubts++] = false;
            }
        }
        density[doubts] = 0;
        doubtful = doubts;
    }

    /**
     * Searches the items in doubt; the best set of them is in {@link #best}. In one piece, as it is where time goes.
     *
     * @param capacity what is left for them
     * @param least what they are to be worth more than
     * @return what the best set is worth, or {@code least}
     */
    private double search(double capacity, double least) {
        int end = doubtful;
        double highest = least;
        double room = capacity;
        double sum = 0;
        int at = 0;
        for (int left = steps; left > 0; ) {
            for (; at < end; at++, left--) {
                if (size[at] <= room) {
                    sum += gain[at];
                    room -= size[at];
                    taken[at] = true;
                } else if (sum + room * density[at] <= highest + TOLERANCE) {
                    break;
                }
            }
            if (at == end && sum > highest + TOLERANCE) {
                highest = sum;
                System.arraycopy(taken, 0, best, 0, end);
            }
            boolean more = false;
            while (!more && --at >= 0) {
                if (taken[at]) {
                    taken[at] = false;
                    sum -= gain[at];
                    room += size[at];
                    more = sum + room * density[at + 1] > highest + TOLERANCE;
                }
            }
            if (!more) {
                complete = true;
                return highest;
            }
            at++;
        }
        complete = false;
        return highest;
    }
}
