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
    private final SplittableRandom random;

    Reshuffle(Assignment plan, ArcTable arcs, Bulk bulk, SplittableRandom random) {
        this.plan = plan;
        this.arcs = arcs;
        this.bulk = bulk;
        this.random = random;
        problem = plan.problem();
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
                || !groupsMaySwap(mover, other)
                || !fitsInstead(mover, arc, other)
                || !fitsInstead(other, back, mover)) {
            return;
        }
        int left = plan.remove(mover);
        int otherLeft = plan.remove(other);
        double before = scattered(left, mover, otherLeft, other);
        boolean done = scattered(back, other, arc, mover) >= before || careless();
        plan.put(mover, done ? arc : left);
        plan.put(other, done ? back : otherLeft);
    }

    /** Whether the bin at the end of the arc has the room for a lot once another is out of it. */
    private boolean fitsInstead(int lot, int arc, int leaver) {
        int bin = problem.bin(arc);
        int leaverArc = plan.arcOf(leaver);
        for (int r = 0; r < problem.resources(); r++) {
            if (problem.size(lot, arc, r) > plan.free(bin, r) + problem.size(leaver, leaverArc, r)) {
                return false;
            }
        }
        return true;
    }

    /** What the squares of the free space of two bins add up to once a lot goes into each. */
    private double scattered(int arcOfOne, int one, int arcOfOther, int other) {
        double free = freeBulk(problem.bin(arcOfOne)) - bulkAlong(one, arcOfOne);
        double otherFree = freeBulk(problem.bin(arcOfOther)) - bulkAlong(other, arcOfOther);
        return free * free + otherFree * otherFree;
    }

    private double gain(int lot, int from, int to) {
        double left = freeBulk(problem.bin(from));
        double joined = freeBulk(problem.bin(to));
        double leftAfter = left + bulkAlong(lot, from);
        double joinedAfter = joined - bulkAlong(lot, to);
        return leftAfter * leftAfter + joinedAfter * joinedAfter - left * left - joined * joined;
    }

    private double freeBulk(int bin) {
        double free = 0;
        for (int r = 0; r < problem.resources(); r++) {
            free += bulk.ofUnit(r) * plan.free(bin, r);
        }
        return free;
    }

    private double bulkAlong(int lot, int arc) {
        double taken = 0;
        for (int r = 0; r < problem.resources(); r++) {
            taken += bulk.ofUnit(r) * problem.size(lot, arc, r);
        }
        return taken;
    }

    private boolean groupsMaySwap(int one, int other) {
        return problem.group(one) == problem.group(other)
                || (isAloneOrMixed(one, plan.binOf(one)) && isAloneOrMixed(other, plan.binOf(other)));
    }

    private boolean isAloneOrMixed(int lot, int bin) {
        assert plan.binOf(lot) == bin;
        return !problem.oneGroupOnly(bin) || plan.lotsIn(bin) == 1;
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
