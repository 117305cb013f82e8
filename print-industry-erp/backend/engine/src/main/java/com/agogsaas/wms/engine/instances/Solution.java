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
