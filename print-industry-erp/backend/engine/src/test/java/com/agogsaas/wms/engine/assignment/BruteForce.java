package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/** The plain twin: tries every plan of a tiny problem. */
final class BruteForce {

    private final AssignmentProblem problem;
    private final Assignment plan;

    /** The highest score by the number of lots in place, -1 where no plan has that many. */
    private final long[] highestScore;

    BruteForce(AssignmentProblem problem) {
        this.problem = problem;
        plan = new Assignment(problem);
        highestScore = new long[problem.lots() + 1];
        Arrays.fill(highestScore, -1);
        tryLot(0);
    }

    /** The most lots that can have a place. */
    int placed() {
        int placed = problem.lots();
        while (highestScore[placed] < 0) {
            placed--;
        }
        return placed;
    }

    /** The highest score of plans with so many lots or more in place. */
    long highestScore(int atLeast) {
        long highest = -1;
        for (int placed = atLeast; placed <= problem.lots(); placed++) {
            highest = Math.max(highest, highestScore[placed]);
        }
        return highest;
    }

    private void tryLot(int lot) {
        if (lot == problem.lots()) {
            highestScore[plan.placed()] = Math.max(highestScore[plan.placed()], plan.score());
            return;
        }
        tryLot(lot + 1);
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            if (plan.takes(lot, arc)) {
                plan.put(lot, arc);
                tryLot(lot + 1);
                plan.remove(lot);
            }
        }
    }
}
