package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.Assignment;
import com.agogsaas.wms.engine.instances.AssignmentInstance;
import com.agogsaas.wms.engine.instances.Solution;
import java.util.Arrays;
import java.util.OptionalLong;

/** Says what the engine has found in the terms of an instance. */
final class Solutions {

    private Solutions() {}

    /**
     * A solution from the arc of each lot.
     *
     * @param bound on the value, in the instance's terms
     */
    static Solution of(AssignmentInstance instance, int[] arcOfLot, OptionalLong bound) {
        int[] bins = new int[arcOfLot.length];
        Arrays.fill(bins, Solution.UNPLACED);
        long value = 0;
        for (int lot = 0; lot < arcOfLot.length; lot++) {
            int arc = arcOfLot[lot];
            if (arc == Assignment.UNPLACED) {
                continue;
            }
            bins[lot] = instance.problem().bin(arc);
            value += switch (instance.objective()) {
                case SCORE -> instance.problem().score(arc);
                case COST -> instance.cost(lot, arc);
                case BINS -> 0;
            };
        }
        return switch (instance.objective()) {
            case SCORE, COST -> new Solution(bins, value, bound);
            case BINS -> ofBins(bins, bound);
        };
    }

    /** A solution that is worth the number of its bins. */
    static Solution ofBins(int[] binOfLot, OptionalLong bound) {
        long used = Arrays.stream(binOfLot)
                .filter(bin -> bin != Solution.UNPLACED)
                .distinct()
                .count();
        return new Solution(binOfLot, used, bound);
    }
}
