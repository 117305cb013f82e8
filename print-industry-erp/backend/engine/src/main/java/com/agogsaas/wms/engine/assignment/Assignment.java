package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * A plan in the making: which arc each lot goes along, what is left of every bin, and which lots are in it. Every
 * change keeps all of these in step in time that does not depend on the size of the problem. Not for several threads.
 */
public final class Assignment {

    /** No arc: the lot has no place. */
    public static final int UNPLACED = -1;

    private static final int NO_LOT = -1;

    private final AssignmentProblem problem;
    private final int resources;
    private final int[] arcOfLot;
    private final long[] free;
    private final int[] firstLot;
    private final int[] nextLot;
    private final int[] previousLot;
    private final int[] lotsIn;
    private int placed;
    private long score;

    public Assignment(AssignmentProblem problem) {
        this.problem = problem;
        resources = problem.resources();
        arcOfLot = new int[problem.lots()];
        nextLot = new int[problem.lots()];
        previousLot = new int[problem.lots()];
        Arrays.fill(arcOfLot, UNPLACED);
        firstLot = new int[problem.bins()];
        lotsIn = new int[problem.bins()];
        Arrays.fill(firstLot, NO_LOT);
        free = new long[problem.bins() * resources];
        for (int bin = 0; bin < problem.bins(); bin++) {
            for (int r = 0; r < resources; r++) {
                free[bin * resources + r] = problem.capacity(bin, r);
            }
        }
    }

    public AssignmentProblem problem() {
        return problem;
    }

    /** Whether the bin at the end of this arc of the lot, which is not in it, has the room and admits its group. */
    public boolean takes(int lot, int arc) {
        int bin = problem.bin(arc);
        for (int r = 0; r < resources; r++) {
            if (problem.size(lot, arc, r) > free[bin * resources + r]) {
                return false;
            }
        }
        return admitsGroup(lot, bin);
    }

    /** Whether the bin's other lots, if it tolerates one group only, are of the lot's. */
    public boolean admitsGroup(int lot, int bin) {
        return !problem.oneGroupOnly(bin)
                || firstLot[bin] == NO_LOT
                || problem.group(firstLot[bin]) == problem.group(lot);
    }

    /** Puts a lot without a place along one of its arcs, whether or not the bin {@link #takes} it. */
    public void put(int lot, int arc) {
        int bin = problem.bin(arc);
        for (int r = 0; r < resources; r++) {
            free[bin * resources + r] -= problem.size(lot, arc, r);
        }
        int second = firstLot[bin];
        nextLot[lot] = second;
        previousLot[lot] = NO_LOT;
        if (second != NO_LOT) {
            previousLot[second] = lot;
        }
        firstLot[bin] = lot;
        lotsIn[bin]++;
        arcOfLot[lot] = arc;
        placed++;
        score += problem.score(arc);
    }

    /** Takes a lot out of its bin; returns the arc that it went along. */
    public int remove(int lot) {
        int arc = arcOfLot[lot];
        int bin = problem.bin(arc);
        for (int r = 0; r < resources; r++) {
            free[bin * resources + r] += problem.size(lot, arc, r);
        }
        int before = previousLot[lot];
        int after = nextLot[lot];
        if (before == NO_LOT) {
            firstLot[bin] = after;
        } else {
            nextLot[before] = after;
        }
        if (after != NO_LOT) {
            previousLot[after] = before;
        }
        lotsIn[bin]--;
        arcOfLot[lot] = UNPLACED;
        placed--;
        score -= problem.score(arc);
        return arc;
    }

    /** The arc that a lot goes along, or {@link #UNPLACED}. */
    public int arcOf(int lot) {
        return arcOfLot[lot];
    }

    /** The bin that a lot is in, or {@link #UNPLACED}. */
    public int binOf(int lot) {
        int arc = arcOfLot[lot];
        return arc == UNPLACED ? UNPLACED : problem.bin(arc);
    }

    /** What is left of a resource of a bin. */
    public long free(int bin, int resource) {
        return free[bin * resources + resource];
    }

    /** The lot that came into the bin last, or a negative number when it is empty. */
    public int firstLotIn(int bin) {
        return firstLot[bin];
    }

    /** The lot in the same bin that came before this one, or a negative number. */
    public int nextLotIn(int lot) {
        return nextLot[lot];
    }

    /** How many lots are in a bin. */
    public int lotsIn(int bin) {
        return lotsIn[bin];
    }

    /** How many lots have a place. */
    public int placed() {
        return placed;
    }

    /** The total score of the lots that have a place. */
    public long score() {
        return score;
    }

    /** Whether this plan places more lots than another, or as many with a higher score. */
    public boolean isBetterThan(Assignment other) {
        return placed > other.placed || (placed == other.placed && score > other.score);
    }

    /** A copy of the arcs, one per lot. */
    public int[] arcs() {
        return arcOfLot.clone();
    }

    /** Makes this plan the one of these arcs, one per lot. */
    public void become(int[] arcs) {
        for (int lot = 0; lot < arcs.length; lot++) {
            if (arcOfLot[lot] != UNPLACED) {
                remove(lot);
            }
        }
        for (int lot = 0; lot < arcs.length; lot++) {
            if (arcs[lot] != UNPLACED) {
                put(lot, arcs[lot]);
            }
        }
    }
}
