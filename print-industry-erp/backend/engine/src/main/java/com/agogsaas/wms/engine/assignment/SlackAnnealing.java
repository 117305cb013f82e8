package com.agogsaas.wms.engine.assignment;

import java.util.SplittableRandom;

/**
 * Random moves at a temperature that drive bins to be full to the brim: what counts is the sum of the logarithms of the
 * bins' free space. A logarithm rewards the last units of a bin as much as the first half, so the free space gathers in
 * few bins until a waiting lot finds room. Waiting lots take part in the moves as if they were in a bin without end.
 *
 * <p>Metropolis acceptance: Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing", Science 220 (1983). A
 * lot changes places mostly with one, or two with one, of nearly the same size, as only these fit in full bins.
 */
final class SlackAnnealing {

    /** Free space of this share of the average lot counts as none: below, the logarithm is flat. */
    private static final double NEGLIGIBLE = 1 / 4000.0;

    /** Of this many moves one is a shift to any bin, half are swaps, the others put two lots in the place of one. */
    private static final int MOVE_KINDS = 8;

    private static final int NOBODY = Exchange.NOBODY;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final Bulk bulk;
    private final ArcTable arcs;
    private final LotsBySize lots;
    private final Exchange exchange;
    private final SplittableRandom random;
    private double temperature;

    SlackAnnealing(Assignment plan, Bulk bulk, ArcTable arcs, SplittableRandom random) {
        this.plan = plan;
        this.bulk = bulk;
        this.arcs = arcs;
        this.random = random;
        problem = plan.problem();
        lots = new LotsBySize(problem, bulk, random);
        exchange = new Exchange(plan);
    }

    /** Tries so many moves, or fewer when all lots that can be placed are. */
    void move(int moves, double atTemperature) {
        temperature = atTemperature;
        for (int i = 0; i < moves && plan.placed() < lots.count(); i++) {
            int lot = lots.any();
            int kind = random.nextInt(MOVE_KINDS);
            if (kind == 0) {
                shift(lot);
            } else if (kind <= MOVE_KINDS / 2) {
                swap(lot, lots.like(lot));
            } else {
                swapTwoForOne(lot);
            }
        }
    }

    private void shift(int lot) {
        int first = problem.firstArc(lot);
        int to = first + random.nextInt(problem.firstArc(lot + 1) - first);
        int from = plan.arcOf(lot);
        if (to == from || !plan.takes(lot, to)) {
            return;
        }
        double change = slackChange(to, -bulk.along(lot, to)) + costOfLeaving(lot, from);
        if (accepts(change)) {
            takeOut(lot);
            plan.put(lot, to);
        }
    }

    private void swap(int one, int other) {
        if (other == LotsBySize.NONE || (!isPlaced(one) && !isPlaced(other))) {
            return;
        }
        if (isPlaced(one)) {
            swapPlaced(one, other);
        } else {
            swapPlaced(other, one);
        }
    }

    private void swapPlaced(int one, int other) {
        int from = plan.arcOf(one);
        int otherFrom = plan.arcOf(other);
        int otherTo = arcs.arc(other, problem.bin(from));
        if (otherTo < 0 || otherTo == otherFrom || !exchange.takesInstead(other, otherTo, one, NOBODY)) {
            return;
        }
        double change = slackChange(from, bulk.along(one, from) - bulk.along(other, otherTo));
        int to = Assignment.UNPLACED;
        if (isPlaced(other)) {
            to = arcs.arc(one, problem.bin(otherFrom));
            if (to < 0 || !exchange.takesInstead(one, to, other, NOBODY)) {
                return;
            }
            change += slackChange(otherFrom, bulk.along(other, otherFrom) - bulk.along(one, to));
        } else {
            change += waiting(one) - waiting(other);
        }
        if (accepts(change)) {
            plan.remove(one);
            takeOut(other);
            plan.put(other, otherTo);
            putAgain(one, to);
        }
    }

    /** A lot and another of its bin make room for one about as large as both and go where it was. */
    private void swapTwoForOne(int lot) {
        int from = plan.arcOf(lot);
        int second = from < 0 ? lot : anyLotIn(problem.bin(from));
        if (second == lot) {
            return;
        }
        int larger = lots.ofAbout(bulk.of(lot) + bulk.of(second));
        int largerTo = larger == LotsBySize.NONE ? -1 : arcs.arc(larger, problem.bin(from));
        if (largerTo < 0 || largerTo == plan.arcOf(larger) || !exchange.takesInstead(larger, largerTo, lot, second)) {
            return;
        }
        double left = bulk.along(lot, from) + bulk.along(second, plan.arcOf(second));
        double change = slackChange(from, left - bulk.along(larger, largerTo));
        if (isPlaced(larger)) {
            swapTwoPlaced(lot, second, larger, largerTo, change);
        } else if (accepts(change + waiting(lot) + waiting(second) - waiting(larger))) {
            plan.remove(lot);
            plan.remove(second);
            plan.put(larger, largerTo);
        }
    }

    private void swapTwoPlaced(int lot, int second, int larger, int largerTo, double changeThere) {
        int largerFrom = plan.arcOf(larger);
        int bin = problem.bin(largerFrom);
        int to = arcs.arc(lot, bin);
        int secondTo = arcs.arc(second, bin);
        if (to < 0 || secondTo < 0 || !exchange.takesBothInstead(lot, to, second, secondTo, larger)) {
            return;
        }
        double joined = bulk.along(lot, to) + bulk.along(second, secondTo);
        if (accepts(changeThere + slackChange(largerFrom, bulk.along(larger, largerFrom) - joined))) {
            plan.remove(lot);
            plan.remove(second);
            plan.remove(larger);
            plan.put(larger, largerTo);
            plan.put(lot, to);
            plan.put(second, secondTo);
        }
    }

    private double costOfLeaving(int lot, int from) {
        return from < 0 ? -waiting(lot) : slackChange(from, bulk.along(lot, from));
    }

    /** By how much the logarithm of a bin's free space changes when so much more is free. */
    private double slackChange(int arc, double more) {
        double free = NEGLIGIBLE;
        int bin = problem.bin(arc);
        for (int r = 0; r < problem.resources(); r++) {
            free += bulk.ofUnit(r) * plan.free(bin, r);
        }
        // One logarithm instead of two; rounding must not make the quotient 0 or less.
        return Math.log(Math.max(free + more, NEGLIGIBLE) / free);
    }

    /** What it costs that a lot waits: as much as an empty bin that it would fill. */
    private double waiting(int lot) {
        return Math.log1p(bulk.of(lot) / NEGLIGIBLE);
    }

    private boolean accepts(double change) {
        return change <= 0 || random.nextDouble() < Math.exp(-change / temperature);
    }

    private boolean isPlaced(int lot) {
        return plan.arcOf(lot) != Assignment.UNPLACED;
    }

    private void takeOut(int lot) {
        if (isPlaced(lot)) {
            plan.remove(lot);
        }
    }

    private void putAgain(int lot, int arc) {
        if (arc != Assignment.UNPLACED) {
            plan.put(lot, arc);
        }
    }

    private int anyLotIn(int bin) {
        int lot = plan.firstLotIn(bin);
        for (int skip = random.nextInt(plan.lotsIn(bin)); skip > 0; skip--) {
            lot = plan.nextLotIn(lot);
        }
        return lot;
    }
}
