package com.agogsaas.wms.engine.assignment;

import static com.agogsaas.wms.engine.assignment.PlanJudge.assertFeasible;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What the solver does, from the simplest problem to one with every twist, each with the arithmetic in sight. */
class AssignmentSolverTest {

    private static final long SEED = 1;

    @Test
    void nothingToDoIsDone() {
        AssignmentResult result = solve("a10", "");
        assertThat(result.placed()).isZero();
        assertThat(result.gap()).hasValue(0);
    }

    @Test
    void everyLotGoesWhereItScoresHighestWhenThereIsRoom() {
        AssignmentResult result = solve("""
                a10 b10
                red  4  a7 b3
                blue 4  a2 b5""", "ab");
        assertThat(result.score()).isEqualTo(7 + 5);
        assertThat(result.scoreBound()).hasValue(12);
    }

    @Test
    void theLotThatLosesLessGivesWay() {
        // Both want a, which has room for one: 9 + 8 in one way, 9 + 1 in the other.
        solve("""
                a5 b5
                red  5  a9 b1
                blue 5  a9 b8""", "ab");
    }

    @Test
    void twoSmallLotsAreWorthMoreThanOneLarge() {
        // The large lot alone has 100, but more lots come first.
        AssignmentResult result = solve("""
                a6
                red  6  a100
                blue 3  a1
                teal 3  a1""", "-aa");
        assertThat(result.placedBound()).isEqualTo(2);
    }

    @Test
    void oneMoveMakesRoomForAnother() {
        // Blue (4) fits nowhere until red (2) leaves a for b.
        solve("""
                a4 b2
                red  2  a9 b1
                blue 4  a1""", "ba");
    }

    @Test
    void aChainOfMovesMakesRoom() {
        solve("""
                a4 b3 c2
                red   2  a9 b1 c1
                blue  3  a9 b1
                green 4  a1""", "cba");
    }

    @Test
    void lotsOfTwoGroupsDoNotShareABinOfOne() {
        // Together they fit a and would score 9 + 9; as a holds one group, the one that loses less goes to b.
        solve("""
                a10! b10
                red  4  a9 b3
                blue 4  a9 b8""", "ab");
    }

    @Test
    void lotsOfOneGroupMayShareIt() {
        solve("""
                a10! b10
                red  4  a9 b3
                red  4  a9 b8""", "aa");
    }

    @Test
    void aLotTooLargeForEveryBinIsLeftOutAndSaidToBe() {
        AssignmentResult result = solve("""
                a4
                red  5  a9
                blue 4  a1""", "-a");
        assertThat(result.placedBound()).isEqualTo(1);
        assertThat(result.scoreBound()).hasValue(1);
    }

    @Test
    void bothResourcesCount() {
        // By volume both fit the one bin, by weight they do not.
        AssignmentProblem problem = AssignmentProblem.builder(1, 2)
                .capacity(0, 10, 5)
                .lot(0, 5, 3)
                .arc(0, 1)
                .lot(0, 5, 3)
                .arc(0, 2)
                .build();
        AssignmentResult result = AssignmentSolver.solve(problem, SEED, Budget.rounds(100));
        assertFeasible(problem, result);
        assertThat(result.placed()).isEqualTo(1);
        assertThat(result.score()).isEqualTo(2);
    }

    @Test
    void aSpentBudgetStillGivesAPlan() {
        DrawnProblem drawn = DrawnProblem.of("""
                a4 b4
                red  4  a9 b8
                blue 4  a9 b8""");
        AssignmentResult result = AssignmentSolver.solve(drawn.problem(), SEED, Budget.rounds(0));
        assertFeasible(drawn.problem(), result);
        assertThat(result.placed()).isEqualTo(2);
    }

    @Test
    void numbersNearTheLimitAreCountedExactly() {
        long large = 1L << 60;
        AssignmentProblem problem = AssignmentProblem.builder(2, 1)
                .capacity(0, large)
                .capacity(1, large)
                .lot(0, large)
                .arc(0, large)
                .arc(1, large - 1)
                .lot(0, large)
                .arc(0, large - 1)
                .arc(1, 0)
                .build();
        AssignmentResult result = AssignmentSolver.solve(problem, SEED, Budget.rounds(100));
        assertFeasible(problem, result);
        assertThat(result.placed()).isEqualTo(2);
        assertThat(result.scoreBound().orElseThrow()).isGreaterThanOrEqualTo(2 * large - 2);
    }

    @Test
    void binsOfThousandsOfLotsNeedNoDeepStack() throws Exception {
        int lots = 2_500;
        AssignmentProblemBuilder bins = AssignmentProblem.builder(3, 1);
        for (int bin = 0; bin < 3; bin++) {
            bins.capacity(bin, 1_000);
        }
        for (int lot = 0; lot < lots; lot++) {
            bins.lot(0, 1).arc(0, lot % 7).arc(1, lot % 5).arc(2, lot % 3);
        }
        AssignmentProblem problem = bins.build();
        FutureTask<AssignmentResult> solving =
                new FutureTask<>(() -> AssignmentSolver.solve(problem, SEED, Budget.rounds(100)));

        new Thread(null, solving, "little stack", 1 << 18).start();

        assertFeasible(problem, solving.get());
        assertThat(solving.get().placed()).isEqualTo(lots);
    }

    private static AssignmentResult solve(String drawing, String expected) {
        DrawnProblem drawn = DrawnProblem.of(drawing);
        AssignmentResult result = AssignmentSolver.solve(drawn.problem(), SEED, Budget.rounds(200));
        assertFeasible(drawn.problem(), result);
        assertThat(drawn.bins(result)).isEqualTo(expected);
        return result;
    }
}
