package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * A generalised assignment problem: every lot goes to one of the bins that it may go to, no bin gives more of any
 * resource than it has, as many lots as possible are placed, and among such plans the one with the highest total score
 * is the best.
 *
 * <p>The pairs of a lot and a bin that it may go to are <em>arcs</em>, sorted by lot; {@code firstArc(lot)} to below
 * {@code firstArc(lot + 1)} are those of one lot. Sizes and capacities are whole numbers in any unit, the same for
 * both; scores are whole numbers of 0 and more. Sums of either stay below 2^62, which the builder checks.
 *
 * <p>Some bins hold lots of one group only (a bin of a single material): see {@link #oneGroupOnly}.
 */
public final class AssignmentProblem {

    private final int lots;
    private final int bins;
    private final int resources;
    private final long[] capacity;
    private final int[] firstArc;
    private final int[] binOfArc;
    private final long[] scoreOfArc;
    private final long[] size;
    private final boolean sizedByArc;
    private final int[] group;
    private final boolean[] oneGroupOnly;

    AssignmentProblem(AssignmentProblemBuilder from) {
        lots = from.lots();
        bins = from.bins;
        resources = from.resources;
        capacity = from.capacity;
        firstArc = Arrays.copyOf(from.firstArc, lots + 1);
        int arcs = firstArc[lots];
        binOfArc = Arrays.copyOf(from.binOfArc, arcs);
        scoreOfArc = Arrays.copyOf(from.scoreOfArc, arcs);
        sizedByArc = from.sizedByArc;
        size = Arrays.copyOf(from.size, (sizedByArc ? arcs : lots) * resources);
        group = Arrays.copyOf(from.group, lots);
        oneGroupOnly = from.oneGroupOnly;
    }

    /**
     * Starts a problem.
     *
     * @param bins how many bins there are
     * @param resources how many resources each has: 1 and up
     */
    public static AssignmentProblemBuilder builder(int bins, int resources) {
        return new AssignmentProblemBuilder(bins, resources);
    }

    public int lots() {
        return lots;
    }

    public int bins() {
        return bins;
    }

    public int resources() {
        return resources;
    }

    public int arcs() {
        return binOfArc.length;
    }

    /** What a bin has of a resource before any lot of the problem is in it. */
    public long capacity(int bin, int resource) {
        return capacity[bin * resources + resource];
    }

    /** The first arc of a lot; {@code firstArc(lots())} is the number of arcs. */
    public int firstArc(int lot) {
        return firstArc[lot];
    }

    public int bin(int arc) {
        return binOfArc[arc];
    }

    public long score(int arc) {
        return scoreOfArc[arc];
    }

    /** What a lot takes of a resource when it goes along one of its arcs. */
    public long size(int lot, int arc, int resource) {
        return size[(sizedByArc ? arc : lot) * resources + resource];
    }

    /**
     * Whether what a lot takes depends on the bin: so in the classic problem of jobs and agents, never in a warehouse.
     */
    public boolean sizedByArc() {
        return sizedByArc;
    }

    /** The group of a lot: its material. */
    public int group(int lot) {
        return group[lot];
    }

    /** Whether lots of different groups must not share the bin. */
    public boolean oneGroupOnly(int bin) {
        return oneGroupOnly[bin];
    }

    /** The arc from a lot to a bin, or -1 when the lot may not go there. */
    public int arc(int lot, int bin) {
        for (int arc = firstArc[lot]; arc < firstArc[lot + 1]; arc++) {
            if (binOfArc[arc] == bin) {
                return arc;
            }
        }
        return -1;
    }

    /** Whether some bin, empty, has the room for a lot that may go there. */
    boolean fitsSomeBinAlone(int lot) {
        for (int arc = firstArc[lot]; arc < firstArc[lot + 1]; arc++) {
            if (fitsAlone(lot, arc)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bin at the end of an arc, empty, has the room for the lot. */
    boolean fitsAlone(int lot, int arc) {
        for (int r = 0; r < resources; r++) {
            if (size(lot, arc, r) > capacity(binOfArc[arc], r)) {
                return false;
            }
        }
        return true;
    }
}
