package com.agogsaas.wms.engine.assignment;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A plan and how good it is at the least.
 *
 * @param arcOfLot the arc that each lot goes along, or -1 for a lot without a place; not to be changed
 * @param placed how many lots have a place
 * @param score the total of the arcs
 * @param scoreBound no plan that places as many lots or more has a higher total; absent when the search ended before
 *     one was known
 * @param placedBound no plan places more lots
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record AssignmentResult(int[] arcOfLot, int placed, long score, OptionalLong scoreBound, int placedBound) {

    /** How far the score is below the bound at most, as a share of the bound, 0 to 1; absent without a bound. */
    public OptionalDouble gap() {
        if (scoreBound.isEmpty()) {
            return OptionalDouble.empty();
        }
        long bound = scoreBound.getAsLong();
        return OptionalDouble.of(bound <= 0 ? 0 : Math.max(0, (double) (bound - score) / bound));
    }
}
