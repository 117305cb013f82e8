package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * Finds the arc from a lot to a bin: in one step from a table while that takes no more than 64 MB and one entry in
 * eight is an arc, else by looking through the lot's arcs.
 */
final class ArcTable {

    private static final long LARGEST_TABLE = 1L << 24;
    private static final long SPARSEST_TABLE = 8;

    private final AssignmentProblem problem;
    private final int bins;
    private final int[] arcOf;

    ArcTable(AssignmentProblem problem) {
        this.problem = problem;
        bins = problem.bins();
        long entries = (long) problem.lots() * bins;
        boolean tabled = entries <= LARGEST_TABLE && entries <= SPARSEST_TABLE * problem.arcs();
        arcOf = new int[tabled ? problem.lots() * bins : 0];
        Arrays.fill(arcOf, -1);
        for (int lot = 0; tabled && lot < problem.lots(); lot++) {
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                arcOf[lot * bins + problem.bin(arc)] = arc;
            }
        }
    }

    /** The arc, or -1 when the lot may not go to the bin. */
    int arc(int lot, int bin) {
        return arcOf.length == 0 ? problem.arc(lot, bin) : arcOf[lot * bins + bin];
    }
}
