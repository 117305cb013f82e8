package com.agogsaas.wms.engine.assignment;

import java.util.SplittableRandom;

/**
 * Random moves that keep every lot placed: a lot shifts to another bin or two swap bins. Most are done only when they
 * do not scatter the free space, measured by the sum of its squares, so that it comes together where a lot can use it.
 */
final class Reshuffle {

    /** One move in so many is done even though it scatters free space: else the plan would freeze. */
    private static final int CARELESS_ONE_IN = 20;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final ArcTable arcs;
    private final Bulk bulk;
    private final Exchange exchange;
    private final SplittableRandom random;

    Reshuffle(Assignment plan, ArcTable arcs, Bulk bulk, SplittableRandom random) {
        this.plan = plan;
        this.arcs = arcs;
        this.bulk = bulk;
        this.random = random;
        problem = plan.problem();
        exchange = new Exchange(plan);
    }

    /** Tries one move of a lot out of a bin that the given lot may go to. */
    void moveNear(int lot) {
        int mover = anyLotIn(problem.bin(anyArc(lot)));
        if (mover < 0) {
            return;
        }
        int arc = anyArc(mover);
        if (arc == plan.arcOf(mover)) {
            return;
        }
        if (plan.takes(mover, arc)) {
            shift(mover, arc);
        } else {
            swap(mover, arc, anyLotIn(problem.bin(arc)));
        }
    }

    private void shift(int mover, int arc) {
        double gain = gain(mover, plan.arcOf(mover), arc);
        if (gain >= 0 || careless()) {
            plan.remove(mover);
            plan.put(mover, arc);
        }
    }

    private void swap(int mover, int arc, int other) {
        int from = plan.binOf(mover);
        int back = other < 0 ? -1 : arcs.arc(other, from);
        if (back < 0
                || !exchange.takesInstead(mover, arc, other, Exchange.NOBODY)
                || !exchange.takesInstead(other, back, mover, Exchange.NOBODY)) {
            return;
        }
        int left = plan.remove(mover);
        int otherLeft = plan.remove(other);
        double before = scattered(left, mover, otherLeft, other);
        boolean done = scattered(back, other, arc, mover) >= before || careless();
        plan.put(mover, done ? arc : left);
        plan.put(other, done ? back : otherLeft);
    }

    /** What the squares of the free space of two bins add up to once a lot goes into each. */
    private double scattered(int arcOfOne, int one, int arcOfOther, int other) {
        double free = freeBulk(problem.bin(arcOfOne)) - bulk.along(one, arcOfOne);
        double otherFree = freeBulk(problem.bin(arcOfOther)) - bulk.along(other, arcOfOther);
        return free * free + otherFree * otherFree;
    }

    private double gain(int lot, int from, int to) {
        double left = freeBulk(problem.bin(from));
        double joined = freeBulk(problem.bin(to));
        double leftAfter = left + bulk.along(lot, from);
        double joinedAfter = joined - bulk.along(lot, to);
        return leftAfter * leftAfter + joinedAfter * joinedAfter - left * left - joined * joined;
    }

    private double freeBulk(int bin) {
        double free = 0;
        for (int r = 0; r < problem.resources(); r++) {
            free += bulk.ofUnit(r) * plan.free(bin, r);
        }
        return free;
    }

    private boolean careless() {
        return random.nextInt(CARELESS_ONE_IN) == 0;
    }

    private int anyArc(int lot) {
        int first = problem.firstArc(lot);
        return first + random.nextInt(problem.firstArc(lot + 1) - first);
    }

    private int anyLotIn(int bin) {
        int count = plan.lotsIn(bin);
        int lot = plan.firstLotIn(bin);
        for (int skip = count == 0 ? 0 : random.nextInt(count); skip > 0; skip--) {
            lot = plan.nextLotIn(lot);
        }
        return lot;
    }
}
