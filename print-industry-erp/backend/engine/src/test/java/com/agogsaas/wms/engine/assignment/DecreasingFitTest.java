package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where the plain ways put the same lots, and which of them is chosen for which shape. */
class DecreasingFitTest {

    /** Bins of 10, 6 and 20; lots of 3 and 6, each with the scores 1, 2 and 9. */
    private static final AssignmentProblem ROOMY = problem(new long[] {10, 6, 20}, new long[] {3, 6}, 1, 2, 9);

    @Test
    void firstFitTakesTheLargestLotFirstAndTheFirstBin() {
        assertThat(bins(DecreasingFit.FIRST_FIT, ROOMY)).containsExactly(0, 0);
    }

    @Test
    void bestFitTakesTheTightestBin() {
        // The lot of 6 fills bin 1; the lot of 3 takes 3/10 of bin 0 and 3/20 of bin 2.
        assertThat(bins(DecreasingFit.BEST_FIT, ROOMY)).containsExactly(0, 1);
    }

    @Test
    void bestScoreTakesTheHighestScore() {
        assertThat(bins(DecreasingFit.BEST_SCORE, ROOMY)).containsExactly(2, 2);
    }

    @Test
    void aLotThatFitsNowhereHasNoPlace() {
        AssignmentProblem problem = problem(new long[] {5}, new long[] {4, 6, 2}, 1);
        assertThat(bins(DecreasingFit.FIRST_FIT, problem)).containsExactly(0, -1, -1);
    }

    @Test
    void whereThereIsRoomTheScoresDecide() {
        assertThat(ChosenFit.of(ROOMY).fit()).isEqualTo(DecreasingFit.BEST_SCORE);
    }

    @Test
    void whereRoomIsShortTheTightestBinIsChosen() {
        ChosenFit chosen = ChosenFit.of(problem(new long[] {5, 5}, new long[] {5, 4}, 1, 9));
        assertThat(chosen.fit()).isEqualTo(DecreasingFit.BEST_FIT);
        assertThat(chosen.reason()).contains("90 % of the room", "some 1 of them");
    }

    @Test
    void manySmallLotsTakeTheFirstBin() {
        long[] lots = new long[40];
        Arrays.fill(lots, 1);
        assertThat(ChosenFit.of(problem(new long[] {20, 20}, lots, 1, 9)).fit()).isEqualTo(DecreasingFit.FIRST_FIT);
    }

    @Test
    void withoutScoresBinsAreFilledOneAfterTheOther() {
        ChosenFit chosen = ChosenFit.of(problem(new long[] {5, 5}, new long[] {5, 4}, 0, 0));
        assertThat(chosen.fit()).isEqualTo(DecreasingFit.FIRST_FIT);
        assertThat(chosen.reason()).contains("no bin scores");
    }

    @Test
    void nothingToPlaceIsNoFault() {
        AssignmentProblem nothing = AssignmentProblem.builder(0, 2).build();
        assertThat(ChosenFit.of(nothing).fit().place(nothing).placed()).isZero();
    }

    private static AssignmentProblem problem(long[] capacities, long[] sizes, long... scores) {
        AssignmentProblemBuilder builder = AssignmentProblem.builder(capacities.length, 1);
        for (int bin = 0; bin < capacities.length; bin++) {
            builder.capacity(bin, capacities[bin]);
        }
        for (long size : sizes) {
            builder.lot(0, size);
            for (int bin = 0; bin < capacities.length; bin++) {
                builder.arc(bin, scores[bin]);
            }
        }
        return builder.build();
    }

    private static int[] bins(DecreasingFit fit, AssignmentProblem problem) {
        Assignment plan = fit.place(problem);
        int[] bins = new int[problem.lots()];
        Arrays.setAll(bins, plan::binOf);
        return bins;
    }
}
