package com.agogsaas.wms.engine.instances;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where the lots of an instance go, and what that is claimed to be worth.
 *
 * @param binOfLot the bin of each lot, -1 for a lot without a place; not to be changed
 * @param value the total score, the total cost of the lots with a place, or the number of bins used, by the instance's
 *     objective
 * @param bound no solution that places every lot has a better value; absent when none is known
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Solution(int[] binOfLot, long value, OptionalLong bound) {

    /** The bin of a lot without a place. */
    public static final int UNPLACED = -1;

    /**
     * A solution with the value that it has in an instance.
     *
     * @param binOfLot each lot where it may go
     * @param bound in the terms of the instance's objective
     */
    public static Solution of(Instance instance, int[] binOfLot, OptionalLong bound) {
        if (instance instanceof AssignmentInstance assignment && assignment.objective() != Objective.BINS) {
            return new Solution(binOfLot, total(assignment, binOfLot), bound);
        }
        long used = Arrays.stream(binOfLot)
                .filter(bin -> bin != UNPLACED)
                .distinct()
                .count();
        return new Solution(binOfLot, used, bound);
    }

    private static long total(AssignmentInstance instance, int[] binOfLot) {
        long total = 0;
        for (int lot = 0; lot < binOfLot.length; lot++) {
            if (binOfLot[lot] != UNPLACED) {
                int arc = instance.problem().arc(lot, binOfLot[lot]);
                total += instance.objective() == Objective.COST
                        ? instance.cost(lot, arc)
                        : instance.problem().score(arc);
            }
        }
        return total;
    }

    /** How many lots have no place. */
    public int unplaced() {
        return (int) Arrays.stream(binOfLot).filter(bin -> bin == UNPLACED).count();
    }

    /**
     * How far the value is from the bound at most, as a share of the bound, 0 and up. Absent without a bound, with a
     * bound of 0 that was not met, and for costs or bins that leave a lot out, which a bound says nothing about.
     */
    public OptionalDouble gap(Objective objective) {
        if (bound.isEmpty() || (!objective.highest() && unplaced() > 0)) {
            return OptionalDouble.empty();
        }
        long best = bound.getAsLong();
        long distance = objective.highest() ? best - value : value - best;
        if (distance == 0) {
            return OptionalDouble.of(0);
        }
        return best == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) distance / best);
    }
}
