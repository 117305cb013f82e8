package com.agogsaas.wms.engine.packing;

import java.util.Arrays;

/** A packing in the making: the bin of each lot and what is left of every bin. */
final class Packing {

    static final int UNPLACED = -1;

    private final PackingProblem problem;
    private final int resources;
    private final int[] binOfLot;
    private final int[] lotsIn;
    private final long[] free;
    private int placed;
    private int binsUsed;

    Packing(PackingProblem problem) {
        this.problem = problem;
        resources = problem.resources();
        binOfLot = new int[problem.lots()];
        lotsIn = new int[problem.bins()];
        Arrays.fill(binOfLot, UNPLACED);
        free = new long[problem.bins() * resources];
        Arrays.setAll(free, at -> problem.capacity(at / resources, at % resources));
    }

    PackingProblem problem() {
        return problem;
    }

    boolean takes(int lot, int bin) {
        for (int r = 0; r < resources; r++) {
            if (problem.size(lot, r) > free[bin * resources + r]) {
                return false;
            }
        }
        return true;
    }

    void put(int lot, int bin) {
        for (int r = 0; r < resources; r++) {
            free[bin * resources + r] -= problem.size(lot, r);
        }
        binOfLot[lot] = bin;
        placed++;
        if (lotsIn[bin]++ == 0) {
            binsUsed++;
        }
    }

    int binOf(int lot) {
        return binOfLot[lot];
    }

    long free(int bin, int resource) {
        return free[bin * resources + resource];
    }

    boolean uses(int bin) {
        return lotsIn[bin] > 0;
    }

    int placed() {
        return placed;
    }

    int binsUsed() {
        return binsUsed;
    }

    /** A copy of the bin of each lot. */
    int[] bins() {
        return binOfLot.clone();
    }

    /** Whether this packing places more lots than another, or as many in fewer bins. */
    boolean isBetterThan(Packing other) {
        return placed > other.placed || (placed == other.placed && binsUsed < other.binsUsed);
    }
}
