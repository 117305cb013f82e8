package com.agogsaas.wms.engine.instances;

import com.agogsaas.wms.engine.assignment.AssignmentProblem;

/**
 * Lots of which each may go to some of several different bins.
 *
 * @param name see {@link Instance#name}
 * @param objective score, cost, or bins used; with the last all scores are 0
 * @param problem with {@link Objective#COST} the score of an arc is {@code highestCost} of its lot less the arc's cost
 * @param highestCost by lot; empty unless the objective is the cost; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record AssignmentInstance(String name, Objective objective, AssignmentProblem problem, long[] highestCost)
        implements Instance {

    @Override
    public int lots() {
        return problem.lots();
    }

    @Override
    public int bins() {
        return problem.bins();
    }

    /** The cost of an arc of a lot. */
    public long cost(int lot, int arc) {
        return highestCost[lot] - problem.score(arc);
    }

    /** What the arcs of all lots would cost if their scores added up to this. */
    public long costOfScore(long score) {
        long sum = 0;
        for (long cost : highestCost) {
            sum += cost;
        }
        return sum - score;
    }
}
