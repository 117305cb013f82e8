package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * Chooses the content of a bin that is worth most: the classic knapsack. Items stand in the order of worth per unit of
 * size, which changes little from one choice to the next; what the linear relaxation proves to be in or out of any
 * content better than the present one is fixed (Ingargiola, Korsh 1973), and the few items left are searched depth
 * first (Horowitz, Sahni, "Computing partitions with applications to the knapsack problem", Journal of the ACM 21,
 * 1974; Kellerer, Pferschy, Pisinger, "Knapsack Problems", 2004). Unlike dynamic programming it does not care how many
 * units a bin has.
 *
 * <p>Where there are several resources, the relaxation knows the sum of {@link ContentItems#size} only and the search
 * all of them; where lots of one group only may share the bin, each group is a knapsack of its own.
 */
final class ContentChoice {

    private static final double TOLERANCE = 1e-9;

    private final ContentItems items;
    private final int resources;
    private final int steps;
    private final double[] worth;
    private final boolean[] chosen;

    /** The items of every bin by falling worth per unit, which stands in {@link #ratio} for the bin at hand. */
    private final int[] order;

    private final double[] ratio;
    private final int[] worthless;

    /** By rank in that order: whether the item is in every better content. */
    private final boolean[] always;

    /** The items in doubt: their rank, what they are worth, take and are worth per unit. */
    private final int[] rank;

    private final double[] gain;
    private final double[] size;
    private final double[] density;

    /** By resource: what the items in doubt take, and what is left for them. Unused where there is one resource. */
    private final double[][] sizeOf;

    private final double[] left;
    private final boolean[] taken;
    private final boolean[] best;
    private int doubtful;

    private double most;
    private boolean complete;
    private double relaxed;
    private double breakRatio;
    private double fixedWorth;
    private double fixedSize;
    private long work;

    /**
     * Starts with empty contents and items that are worth nothing.
     *
     * @param steps of the search, after which the best content found is taken
     */
    ContentChoice(ContentItems items, int steps) {
        this.items = items;
        this.steps = steps;
        resources = items.resources;
        worth = new double[items.count()];
        chosen = new boolean[items.count()];
        order = new int[items.count()];
        Arrays.setAll(order, item -> item);
        int most = items.mostInABin() + 1;
        ratio = new double[most];
        worthless = new int[most];
        always = new boolean[most];
        rank = new int[most];
        gain = new double[most];
        size = new double[most];
        density = new double[most];
        sizeOf = new double[resources > 1 ? resources : 0][most];
        left = new double[sizeOf.length];
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

    /** How much all choices took so far: items looked at, and steps. */
    long work() {
        return work;
    }

    /** Changes the content of a bin to one that is worth more, if there is any; returns what it is worth. */
    double choose(int bin) {
        double highest = 0;
        for (int item = items.first[bin]; item < items.first[bin + 1]; item++) {
            highest += chosen[item] ? worth[item] : 0;
        }
        most = highest;
        for (int part = items.firstPart[bin]; part < items.firstPart[bin + 1]; part++) {
            highest = choose(bin, part, highest);
        }
        return highest;
    }

    /** Changes the content to one from this part, if one is worth more than {@code now}; returns what it is worth. */
    private double choose(int bin, int part, double now) {
        int start = items.firstOfPart[part];
        int all = items.firstOfPart[part + 1] - start;
        work += all;
        int count = sort(start, all);
        relax(items.room[part], start, count);
        double spare = relaxed - now - TOLERANCE;
        if (spare <= 0) {
            return now;
        }
        fix(bin, start, count, spare);
        double found = search(items.room[part] - fixedSize, now - fixedWorth);
        most = Math.max(most, complete ? found + fixedWorth : relaxed);
        if (found <= now - fixedWorth) {
            return now;
        }
        Arrays.fill(chosen, items.first[bin], items.first[bin + 1], false);
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

    /** Puts the items that are worth anything first, in order; returns how many these are. */
    private int sort(int start, int count) {
        double[] perUnit = ratio;
        int[] sorted = order;
        int worthy = 0;
        int others = 0;
        for (int k = 0; k < count; k++) {
            int item = sorted[start + k];
            if (worth[item] > 0) {
                double value = worth[item] / items.size[item];
                int at = worthy++;
                while (at > 0 && perUnit[at - 1] < value) {
                    perUnit[at] = perUnit[at - 1];
                    sorted[start + at] = sorted[start + at - 1];
                    at--;
                }
                perUnit[at] = value;
                sorted[start + at] = item;
            } else {
                worthless[others++] = item;
            }
        }
        System.arraycopy(worthless, 0, sorted, start + worthy, others);
        return worthy;
    }

    /** Fills the bin up with a part of the first item that does not fit. */
    private void relax(double capacity, int start, int count) {
        double room = capacity;
        double sum = 0;
        int k = 0;
        while (k < count && items.size[order[start + k]] <= room) {
            room -= items.size[order[start + k]];
            sum += worth[order[start + k]];
            k++;
        }
        breakRatio = k < count ? ratio[k] : 0;
        relaxed = sum + room * breakRatio;
    }

    /** Lists the items in doubt: those whose other choice costs the relaxation no more than there is to spare. */
    private void fix(int bin, int start, int count, double spare) {
        fixedWorth = 0;
        fixedSize = 0;
        for (int r = 0; r < left.length; r++) {
            left[r] = items.capacity[r][bin];
        }
        int doubts = 0;
        for (int k = 0; k < count; k++) {
            int item = order[start + k];
            double itsSize = items.size[item];
            double loss = worth[item] - breakRatio * itsSize;
            always[k] = loss > spare || itsSize == 0;
            if (always[k]) {
                fixedWorth += worth[item];
                fixedSize += itsSize;
                for (int r = 0; r < left.length; r++) {
                    left[r] -= items.sizeOf[r][item];
                }
            } else if (loss >= -spare) {
                rank[doubts] = k;
                gain[doubts] = worth[item];
                size[doubts] = itsSize;
                density[doubts] = ratio[k];
                for (int r = 0; r < left.length; r++) {
                    sizeOf[r][doubts] = items.sizeOf[r][item];
                }
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
        complete = true;
        for (double ofResource : left) {
            if (ofResource < 0) {
                return least;
            }
        }
        int end = doubtful;
        double highest = least;
        double room = capacity;
        double sum = 0;
        int at = 0;
        for (int stepsLeft = steps; stepsLeft > 0; ) {
            for (; at < end; at++, stepsLeft--) {
                if (size[at] <= room && (resources == 1 || hasRoom(at))) {
                    sum += gain[at];
                    room -= size[at];
                    taken[at] = true;
                    take(at);
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
                    takeBack(at);
                    more = sum + room * density[at + 1] > highest + TOLERANCE;
                }
            }
            if (!more) {
                work += steps - stepsLeft;
                return highest;
            }
            at++;
        }
        work += steps;
        complete = false;
        return highest;
    }

    private boolean hasRoom(int at) {
        for (int r = 0; r < left.length; r++) {
            if (sizeOf[r][at] > left[r]) {
                return false;
            }
        }
        return true;
    }

    private void take(int at) {
        for (int r = 0; r < left.length; r++) {
            left[r] -= sizeOf[r][at];
        }
    }

    private void takeBack(int at) {
        for (int r = 0; r < left.length; r++) {
            left[r] += sizeOf[r][at];
        }
    }
}
