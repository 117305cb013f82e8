package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

/** Judges an answer from the problem alone: adds up what every bin is to take, and the scores. */
final class PlanJudge {

    private PlanJudge() {}

    static void assertFeasible(AssignmentProblem problem, AssignmentResult result) {
        assertThat(result.arcOfLot()).hasSize(problem.lots());
        int placed = 0;
        long score = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            int arc = result.arcOfLot()[lot];
            if (arc >= 0) {
                assertThat(arc).isBetween(problem.firstArc(lot), problem.firstArc(lot + 1) - 1);
                placed++;
                score += problem.score(arc);
            }
        }
        assertThat(result.placed()).isEqualTo(placed).isLessThanOrEqualTo(result.placedBound());
        assertThat(result.score()).isEqualTo(score);
        for (int bin = 0; bin < problem.bins(); bin++) {
            assertBinHolds(problem, result, bin);
        }
    }

    private static void assertBinHolds(AssignmentProblem problem, AssignmentResult result, int bin) {
        long[] taken = new long[problem.resources()];
        Set<Integer> groups = new HashSet<>();
        for (int lot = 0; lot < problem.lots(); lot++) {
            int arc = result.arcOfLot()[lot];
            if (arc >= 0 && problem.bin(arc) == bin) {
                groups.add(problem.group(lot));
                for (int r = 0; r < taken.length; r++) {
                    taken[r] += problem.size(lot, arc, r);
                }
            }
        }
        for (int r = 0; r < taken.length; r++) {
            assertThat(taken[r]).as("bin %d, resource %d", bin, r).isLessThanOrEqualTo(problem.capacity(bin, r));
        }
        if (problem.oneGroupOnly(bin)) {
            assertThat(groups).as("groups in bin %d", bin).hasSizeLessThanOrEqualTo(1);
        }
    }
}
