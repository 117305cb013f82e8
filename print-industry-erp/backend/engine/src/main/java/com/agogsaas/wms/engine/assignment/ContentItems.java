package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * What the bins of a problem with one resource may hold, bin by bin: an <em>item</em> is an arc that a lot may take.
 * Numbers are doubles, which hold sizes exactly as long as capacities are below {@link #MOST_CAPACITY}.
 */
final class ContentItems {

    static final long MOST_CAPACITY = 1L << 50;

    final int bins;
    final int lots;

    /** The items of a bin stand from {@code first[bin]} to below {@code first[bin + 1]}. */
    final int[] first;

    final int[] lot;
    final int[] arc;
    final double[] score;
    final double[] size;
    final double[] capacity;

    /** Takes the {@code mostPerLot} candidates of every lot that come first. */
    ContentItems(AssignmentProblem problem, CandidateArcs candidates, int mostPerLot) {
        bins = problem.bins();
        lots = problem.lots();
        capacity = new double[bins];
        Arrays.setAll(capacity, bin -> problem.capacity(bin, 0));
        first = firstOfBins(candidates, mostPerLot);
        int items = first[bins];
        lot = new int[items];
        arc = new int[items];
        score = new double[items];
        size = new double[items];
        int[] next = Arrays.copyOf(first, bins);
        for (int of = 0; of < lots; of++) {
            for (int c = candidates.first[of]; c < end(candidates, of, mostPerLot); c++) {
                int item = next[candidates.bin[c]]++;
                lot[item] = of;
                arc[item] = candidates.arc[c];
                score[item] = candidates.score[c];
                size[item] = candidates.size(of, c, 0);
            }
        }
    }

    private int[] firstOfBins(CandidateArcs candidates, int mostPerLot) {
        int[] start = new int[bins + 1];
        for (int of = 0; of < lots; of++) {
            for (int c = candidates.first[of]; c < end(candidates, of, mostPerLot); c++) {
                start[candidates.bin[c] + 1]++;
            }
        }
        for (int bin = 0; bin < bins; bin++) {
            start[bin + 1] += start[bin];
        }
        return start;
    }

    private static int end(CandidateArcs candidates, int of, int mostPerLot) {
        return Math.min(candidates.first[of + 1], candidates.first[of] + mostPerLot);
    }

    /** How many items there are. */
    int count() {
        return lot.length;
    }

    /** How many items the bin with the most has. */
    int mostInABin() {
        int most = 0;
        for (int bin = 0; bin < bins; bin++) {
            most = Math.max(most, first[bin + 1] - first[bin]);
        }
        return most;
    }
}
