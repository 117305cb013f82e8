package com.agogsaas.wms.engine.instances;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.assignment.AssignmentProblemBuilder;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A judge that finds nothing would make every report worthless: each kind of fault is planted and found. */
class SolutionVerifierTest {

    /** Bins of 10 and 5; lots of 6, 4 and 5; scores 3 2, 4 1 and - 7. */
    private static final AssignmentInstance SCORED =
            new AssignmentInstance("scored", Objective.SCORE, problem(), new long[0]);

    private static final AssignmentInstance PRICED =
            new AssignmentInstance("priced", Objective.COST, problem(), new long[] {10, 10, 10});

    private static final PackingInstance PACKED =
            new PackingInstance("packed", new long[] {10, 10}, new long[] {6, 1, 4, 1, 5, 9});

    @Test
    void aSoundSolutionHasNoFault() {
        // 3 + 4 + 7
        assertThat(faults(SCORED, 14, 14, 0, 0, 1)).isEmpty();
        // 7 + 6 + 3
        assertThat(faults(PRICED, 16, 16, 0, 0, 1)).isEmpty();
        assertThat(faults(PACKED, 2, 2, 0, 0, 1)).isEmpty();
        assertThat(faults(SCORED, 0, 14, -1, -1, -1)).isEmpty();
    }

    @Test
    void anOverfullBinIsFound() {
        assertThat(faults(SCORED, 12, 14, 0, 1, 1)).contains("bin 1 holds 9 of resource 0 and has 5");
        assertThat(faults(PACKED, 2, 1, 0, 1, 0)).contains("bin 0 holds 11 of resource 0 and has 10");
    }

    @Test
    void aForbiddenBinIsFound() {
        assertThat(faults(SCORED, 7, 14, 0, 0, 0)).contains("lot 2 is in bin 0, where it may not go");
    }

    @Test
    void aBinThatDoesNotExistIsFound() {
        assertThat(faults(SCORED, 7, 14, 0, 0, 2)).containsExactly("lot 2 is in bin 2, which does not exist");
        assertThat(faults(SCORED, 7, 14, 0, 0, -2)).containsExactly("lot 2 is in bin -2, which does not exist");
    }

    @Test
    void aMissingLotIsFound() {
        assertThat(faults(SCORED, 7, 14, 0, 0)).containsExactly("2 places for 3 lots");
    }

    @Test
    void aWrongValueIsFound() {
        assertThat(faults(SCORED, 15, 20, 0, 0, 1)).containsExactly("score is said to be 15 and is 14");
        assertThat(faults(PRICED, 14, 10, 0, 0, 1)).containsExactly("cost is said to be 14 and is 16");
        assertThat(faults(PACKED, 1, 1, 0, 0, 1)).containsExactly("binsUsed is said to be 1 and is 2");
    }

    @Test
    void aBoundThatIsBeatenIsFound() {
        assertThat(faults(SCORED, 14, 13, 0, 0, 1)).containsExactly("score 14 is better than its bound 13");
        assertThat(faults(PRICED, 16, 17, 0, 0, 1)).containsExactly("cost 16 is better than its bound 17");
    }

    @Test
    void lotsOfTwoGroupsInABinForOneAreFound() {
        AssignmentProblem problem = AssignmentProblem.builder(1, 1)
                .capacity(0, 9)
                .oneGroupOnly(0)
                .lot(1, 1)
                .arc(0, 1)
                .lot(2, 1)
                .arc(0, 1)
                .build();
        Instance instance = new AssignmentInstance("groups", Objective.SCORE, problem, new long[0]);

        assertThat(faults(instance, 2, 2, 0, 0)).containsExactly("lot 1 is in bin 0 with a lot of another group");
    }

    private static List<String> faults(Instance instance, long value, long bound, int... binOfLot) {
        return SolutionVerifier.faults(instance, new Solution(binOfLot, value, OptionalLong.of(bound)));
    }

    private static AssignmentProblem problem() {
        AssignmentProblemBuilder builder =
                AssignmentProblem.builder(2, 1).capacity(0, 10).capacity(1, 5);
        builder.lot(0, 6).arc(0, 3).arc(1, 2);
        builder.lot(0, 4).arc(0, 4).arc(1, 1);
        builder.lot(0, 5).arc(1, 7);
        return builder.build();
    }
}
