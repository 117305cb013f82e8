package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * The arcs of a problem that can be part of a plan, flat and in the order of one price pass: those whose lot fits the
 * empty bin, or of these the most promising few per lot. Numbers are doubles, which are exact enough to guide a search;
 * what is reported is counted in whole numbers elsewhere.
 */
final class CandidateArcs {

    final int lots;
    final int resources;

    /** The candidates of a lot stand from {@code first[lot]} to below {@code first[lot + 1]}. */
    final int[] first;

    /** The problem's arc that a candidate is. */
    final int[] arc;

    final int[] bin;
    final double[] score;

    /** Whether {@link #size} stands once per candidate; else once per lot. */
    final boolean sizedByArc;

    /** What the lot takes in the bin, by resource and then by candidate or lot. */
    final double[][] size;

    private CandidateArcs(AssignmentProblem problem, int[] first, int[] arc) {
        lots = problem.lots();
        resources = problem.resources();
        this.first = first;
        this.arc = arc;
        int count = first[lots];
        bin = new int[count];
        score = new double[count];
        sizedByArc = problem.sizedByArc();
        size = new double[resources][sizedByArc ? count : lots];
        for (int lot = 0; lot < lots; lot++) {
            for (int c = first[lot]; c < first[lot + 1]; c++) {
                bin[c] = problem.bin(arc[c]);
                score[c] = problem.score(arc[c]);
                for (int r = 0; r < resources; r++) {
                    size[r][sizedByArc ? c : lot] = problem.size(lot, arc[c], r);
                }
            }
        }
    }

    /** What a lot takes of a resource along one of its candidates. */
    double size(int lot, int c, int r) {
        return size[r][sizedByArc ? c : lot];
    }

    /** All arcs along which a lot fits the empty bin. */
    static CandidateArcs fitting(AssignmentProblem problem) {
        int[] first = new int[problem.lots() + 1];
        int[] arcs = new int[problem.arcs()];
        int count = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                if (problem.fitsAlone(lot, arc)) {
                    arcs[count++] = arc;
                }
            }
            first[lot + 1] = count;
        }
        return new CandidateArcs(problem, first, count == arcs.length ? arcs : Arrays.copyOf(arcs, count));
    }

    /** The {@code most} arcs of every lot with the highest score less the price of what it takes, best first. */
    CandidateArcs best(AssignmentProblem problem, CapacityPrices prices, int most) {
        int[] newFirst = new int[lots + 1];
        int[] arcs = new int[(int) Math.min(first[lots], (long) lots * most)];
        double[] reduced = new double[arcs.length];
        int start = 0;
        for (int lot = 0; lot < lots; lot++) {
            int end = start;
            for (int c = first[lot]; c < first[lot + 1]; c++) {
                double value = prices.reducedScore(this, lot, c);
                if (end - start == most && value <= reduced[end - 1]) {
                    continue;
                }
                int at = end - start == most ? end - 1 : end++;
                while (at > start && reduced[at - 1] < value) {
                    reduced[at] = reduced[at - 1];
                    arcs[at] = arcs[at - 1];
                    at--;
                }
                reduced[at] = value;
                arcs[at] = arc[c];
            }
            start = end;
            newFirst[lot + 1] = end;
        }
        return new CandidateArcs(problem, newFirst, Arrays.copyOf(arcs, start));
    }
}
