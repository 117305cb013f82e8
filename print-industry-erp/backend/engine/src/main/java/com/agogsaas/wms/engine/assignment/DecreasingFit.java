package com.agogsaas.wms.engine.assignment;

/**
 * The plain ways to place lots: largest first by binding resource, each for good. Fast, deterministic, without a bound;
 * see Johnson, "Near-optimal bin packing algorithms", 1973.
 */
public enum DecreasingFit {
    /** Into the first bin that takes the lot. */
    FIRST_FIT {
        @Override
        int arc(Assignment plan, int lot) {
            AssignmentProblem problem = plan.problem();
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                if (plan.takes(lot, arc)) {
                    return arc;
                }
            }
            return Assignment.UNPLACED;
        }
    },
    /** Into the bin that the lot leaves tightest: where it takes the greatest share of what is left. */
    BEST_FIT {
        @Override
        int arc(Assignment plan, int lot) {
            return best(plan, lot, arc -> tightness(plan, lot, arc));
        }
    },
    /** Into the bin with the highest score; of equal ones into that which it leaves tightest. */
    BEST_SCORE {
        @Override
        int arc(Assignment plan, int lot) {
            // Tightness is 0 to 1 and scores are whole, so that it settles ties alone.
            return best(plan, lot, arc -> plan.problem().score(arc) + tightness(plan, lot, arc) * TIE);
        }
    };

    private static final double TIE = 0.5;

    /** Places what it can. */
    public Assignment place(AssignmentProblem problem) {
        Assignment plan = new Assignment(problem);
        for (int lot : new LotSizes(problem).decreasing()) {
            int arc = arc(plan, lot);
            if (arc != Assignment.UNPLACED) {
                plan.put(lot, arc);
            }
        }
        return plan;
    }

    /** The arc that a lot takes in a plan, or {@link Assignment#UNPLACED}. */
    abstract int arc(Assignment plan, int lot);

    private interface Merit {
        double of(int arc);
    }

    private static int best(Assignment plan, int lot, Merit merit) {
        AssignmentProblem problem = plan.problem();
        int best = Assignment.UNPLACED;
        double highest = Double.NEGATIVE_INFINITY;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            if (plan.takes(lot, arc)) {
                double value = merit.of(arc);
                if (value > highest) {
                    highest = value;
                    best = arc;
                }
            }
        }
        return best;
    }

    private static double tightness(Assignment plan, int lot, int arc) {
        AssignmentProblem problem = plan.problem();
        double tightest = 0;
        for (int r = 0; r < problem.resources(); r++) {
            double free = plan.free(problem.bin(arc), r);
            tightest = Math.max(tightest, problem.size(lot, arc, r) / Math.max(1, free));
        }
        return tightest;
    }
}
