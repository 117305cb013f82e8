package com.agogsaas.wms.engine.assignment;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A first plan from prices. Lots go, one by one, to the most promising bin that still has the room: the one that the
 * lot chose most often while the prices were sought, else the one with the highest reduced score. Which lots come first
 * is tried in two ways: those that chose most clearly, and the largest; the better plan is taken.
 */
final class PricedConstruction {

    /** Below it, how often an arc was chosen is chance. */
    private static final double LEAST_SHARE = 0.02;

    private final AssignmentProblem problem;
    private final CandidateArcs candidates;
    private final int[] promising;
    private final double[] appeal;
    private final Bulk bulk;

    PricedConstruction(AssignmentProblem problem, PriceGuide guide) {
        this.problem = problem;
        candidates = guide.candidates();
        promising = new int[candidates.arc.length];
        appeal = new double[promising.length];
        bulk = new Bulk(problem);
        for (int lot = 0; lot < problem.lots(); lot++) {
            rank(lot, guide);
        }
    }

    private void rank(int lot, PriceGuide guide) {
        int start = candidates.first[lot];
        for (int c = start; c < candidates.first[lot + 1]; c++) {
            double share = guide.share(c);
            double value = share > LEAST_SHARE ? share : start - c;
            int at = c;
            while (at > start && appeal[at - 1] < value) {
                appeal[at] = appeal[at - 1];
                promising[at] = promising[at - 1];
                at--;
            }
            appeal[at] = value;
            promising[at] = candidates.arc[c];
        }
    }

    /** The better of the plans of the two orders; perhaps not every lot has a place in it. */
    Assignment best() {
        Assignment clearest = plan(Comparator.comparingDouble(lot -> -clarity(lot)));
        Assignment largest = plan(Comparator.comparingDouble(lot -> -bulk.of(lot)));
        return largest.isBetterThan(clearest) ? largest : clearest;
    }

    private double clarity(int lot) {
        int start = candidates.first[lot];
        return start < candidates.first[lot + 1] ? appeal[start] : -1;
    }

    private Assignment plan(Comparator<Integer> order) {
        Assignment plan = new Assignment(problem);
        IntStream.range(0, problem.lots()).boxed().sorted(order).forEach(lot -> place(plan, lot));
        return plan;
    }

    private void place(Assignment plan, int lot) {
        for (int i = candidates.first[lot]; i < candidates.first[lot + 1]; i++) {
            if (plan.takes(lot, promising[i])) {
                plan.put(lot, promising[i]);
                return;
            }
        }
    }
}
