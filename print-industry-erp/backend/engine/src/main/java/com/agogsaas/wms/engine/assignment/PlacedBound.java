package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * A bound on how many lots can have a place at once: no more than fit some bin alone, and, resource by resource, no
 * more than the smallest of these that together take no more than all bins have.
 */
final class PlacedBound {

    private PlacedBound() {}

    static int of(AssignmentProblem problem) {
        CandidateArcs fitting = CandidateArcs.fitting(problem);
        int bound = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            bound += fitting.first[lot] < fitting.first[lot + 1] ? 1 : 0;
        }
        for (int r = 0; r < problem.resources(); r++) {
            bound = Math.min(bound, smallestThatFit(problem, fitting, r));
        }
        return bound;
    }

    private static int smallestThatFit(AssignmentProblem problem, CandidateArcs fitting, int resource) {
        long left = 0;
        for (int bin = 0; bin < problem.bins(); bin++) {
            left = Math.min(Long.MAX_VALUE >> 1, left) + problem.capacity(bin, resource);
        }
        long[] sizes = new long[problem.lots()];
        int lots = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            long least = Long.MAX_VALUE;
            for (int c = fitting.first[lot]; c < fitting.first[lot + 1]; c++) {
                least = Math.min(least, problem.size(lot, fitting.arc[c], resource));
            }
            if (least < Long.MAX_VALUE) {
                sizes[lots++] = least;
            }
        }
        Arrays.sort(sizes, 0, lots);
        int count = 0;
        while (count < lots && sizes[count] <= left) {
            left -= sizes[count++];
        }
        return count;
    }
}
