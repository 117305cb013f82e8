package com.agogsaas.wms.engine.packing;

import java.util.Arrays;

/** How many bins any packing needs at the least. */
final class LowerBound {

    private LowerBound() {}

    /** The number of bins below which no packing of all lots that fit some empty bin exists. */
    static int of(PackingProblem problem) {
        int bound = 0;
        for (int r = 0; r < problem.resources(); r++) {
            bound = Math.max(bound, binsToCover(problem, r));
        }
        return bound;
    }

    /** The fewest bins, the largest first, whose capacities of a resource add up to what the lots take of it. */
    private static int binsToCover(PackingProblem problem, int resource) {
        long wanted = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            wanted += fitsSomeBin(problem, lot) ? problem.size(lot, resource) : 0;
        }
        long[] capacities = new long[problem.bins()];
        Arrays.setAll(capacities, bin -> problem.capacity(bin, resource));
        Arrays.sort(capacities);
        int bins = 0;
        while (wanted > 0 && bins < capacities.length) {
            bins++;
            wanted -= capacities[capacities.length - bins];
        }
        return bins;
    }

    static boolean fitsSomeBin(PackingProblem problem, int lot) {
        for (int bin = 0; bin < problem.bins(); bin++) {
            if (problem.fitsAlone(lot, bin)) {
                return true;
            }
            if (problem.identicalBins()) {
                break;
            }
        }
        return false;
    }
}
