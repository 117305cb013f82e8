package com.agogsaas.wms.engine.assignment;

/**
 * How much of the problem's scarce space a lot takes, as one number: its sizes, each weighted by how scarce the
 * resource is. The average lot has a bulk of about 1.
 *
 * <p>A resource of which the lots want 99 % counts far more than one of which they want 80 %: shares are raised to the
 * 30th power, so that one clearly scarce resource decides alone, and two about as scarce count about the same.
 */
final class Bulk {

    private static final double SHARPNESS = 30;

    private final AssignmentProblem problem;
    private final double[] weight;
    private final double[] ofLot;

    Bulk(AssignmentProblem problem) {
        this.problem = problem;
        int lots = problem.lots();
        double[] wanted = new double[problem.resources()];
        for (int lot = 0; lot < lots; lot++) {
            for (int r = 0; r < wanted.length; r++) {
                wanted[r] += least(problem, lot, r);
            }
        }
        weight = weights(problem, wanted);
        ofLot = new double[lots];
        for (int lot = 0; lot < lots; lot++) {
            for (int r = 0; r < wanted.length; r++) {
                ofLot[lot] += weight[r] * least(problem, lot, r);
            }
        }
    }

    /** How much a lot takes. */
    double of(int lot) {
        return ofLot[lot];
    }

    /** How much a lot takes when it goes along one of its arcs. */
    double along(int lot, int arc) {
        if (!problem.sizedByArc()) {
            return ofLot[lot];
        }
        double taken = 0;
        for (int r = 0; r < weight.length; r++) {
            taken += weight[r] * problem.size(lot, arc, r);
        }
        return taken;
    }

    /** How much one unit of a resource is. */
    double ofUnit(int resource) {
        return weight[resource];
    }

    private static double[] weights(AssignmentProblem problem, double[] wanted) {
        double[] weight = new double[wanted.length];
        double[] share = new double[wanted.length];
        double scarcest = 0;
        for (int r = 0; r < wanted.length; r++) {
            double offered = 0;
            for (int bin = 0; bin < problem.bins(); bin++) {
                offered += problem.capacity(bin, r);
            }
            share[r] = wanted[r] / Math.max(1, offered);
            scarcest = Math.max(scarcest, share[r]);
        }
        double total = 0;
        for (int r = 0; scarcest > 0 && r < wanted.length; r++) {
            double scarcity = Math.pow(share[r] / scarcest, SHARPNESS);
            weight[r] = scarcity * problem.lots() / Math.max(1, wanted[r]);
            total += scarcity;
        }
        for (int r = 0; total > 0 && r < wanted.length; r++) {
            weight[r] /= total;
        }
        return weight;
    }

    private static long least(AssignmentProblem problem, int lot, int resource) {
        long least = problem.firstArc(lot) < problem.firstArc(lot + 1) ? Long.MAX_VALUE : 0;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            least = Math.min(least, problem.size(lot, arc, resource));
            if (!problem.sizedByArc()) {
                break;
            }
        }
        return least;
    }
}
