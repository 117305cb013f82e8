package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The lots that wait for a place, and for every lot how often it proved hard to place: its penalty. */
final class EjectionPool {

    /** What one failure adds, and what a lot of average {@link Bulk} begins with. */
    private static final long STEP = 10;

    private final int[] waiting;
    private final long[] penalty;
    private int size;

    EjectionPool(int lots, Bulk bulk) {
        waiting = new int[lots];
        penalty = new long[lots];
        Arrays.setAll(penalty, lot -> 1 + (long) (STEP * bulk.of(lot)));
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(int lot) {
        waiting[size++] = lot;
    }

    int takeAny(SplittableRandom random) {
        int at = random.nextInt(size);
        int lot = waiting[at];
        waiting[at] = waiting[--size];
        return lot;
    }

    long penalty(int lot) {
        return penalty[lot];
    }

    void raisePenalty(int lot) {
        penalty[lot] += STEP;
    }
}
