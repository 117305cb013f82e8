package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EjectionSearchTest {

    private final Budget enough = Budget.rounds(1000);

    @Test
    void leftOverLotGoesWhereThereIsRoom() {
        // Bins of 10; 6 is in the first, 4 is left over.
        AssignmentProblem problem =
                bins(10, 10).lot(0, 6).arc(0, 1).lot(0, 4).arc(0, 1).arc(1, 7).build();
        Assignment plan = new Assignment(problem);
        plan.put(0, 0);
        assertThat(new EjectionSearch(plan, 1).placeAll(enough)).isTrue();
        // Both bins have the room: the second scores higher.
        assertThat(plan.binOf(1)).isEqualTo(1);
    }

    @Test
    void lotsInTheWayMoveOn() {
        // Bins of 10 with 6 | 4+5; another 5 needs 6+4 | 5+5.
        AssignmentProblem problem = anywhere(bins(10, 10), 6, 4, 5, 5);
        Assignment plan = new Assignment(problem);
        put(plan, 0, 0);
        put(plan, 1, 1);
        put(plan, 2, 1);
        assertThat(new EjectionSearch(plan, 1).placeAll(enough)).isTrue();
        assertThat(plan.binOf(0)).isEqualTo(plan.binOf(1));
        assertThat(plan.binOf(2)).isEqualTo(plan.binOf(3)).isNotEqualTo(plan.binOf(0));
    }

    @Test
    void binOfOneGroupIsClearedForAnother() {
        // Two bins of 10, one group each, with a 5 of group 1 in each; the 5 of group 2 needs a bin of its own.
        AssignmentProblemBuilder builder = bins(10, 10).oneGroupOnly(0).oneGroupOnly(1);
        for (int group : new int[] {1, 1, 2}) {
            builder.lot(group, 5).arc(0, 0).arc(1, 0);
        }
        Assignment plan = new Assignment(builder.build());
        put(plan, 0, 0);
        put(plan, 1, 1);
        assertThat(new EjectionSearch(plan, 1).placeAll(enough)).isTrue();
        assertThat(plan.binOf(0)).isEqualTo(plan.binOf(1)).isNotEqualTo(plan.binOf(2));
    }

    @Test
    void fourLotsLeaveForALargeOne() {
        // 20 | 8 with four lots of 2 in the first; 20 fits only there, and only without all of them.
        AssignmentProblemBuilder builder = bins(20, 8);
        for (int i = 0; i < 4; i++) {
            builder.lot(0, 2).arc(0, 0).arc(1, 0);
        }
        Assignment plan = new Assignment(builder.lot(0, 20).arc(0, 0).build());
        for (int lot = 0; lot < 4; lot++) {
            put(plan, lot, 0);
        }
        assertThat(new EjectionSearch(plan, 1).placeAll(enough)).isTrue();
        assertThat(plan.binOf(4)).isZero();
    }

    @Test
    void lotLargerThanEveryBinIsLeftAlone() {
        AssignmentProblem problem = anywhere(bins(10, 10), 11, 3);
        Assignment plan = new Assignment(problem);
        assertThat(new EjectionSearch(plan, 1).placeAll(enough)).isTrue();
        assertThat(plan.arcOf(0)).isEqualTo(Assignment.UNPLACED);
        assertThat(plan.placed()).isEqualTo(1);
    }

    @Test
    void keepsTheBestWhenNotAllCanBePlaced() {
        // 10 holds 4+4 and not three of them; the two that score 9 and 5 stay.
        AssignmentProblem problem = bins(10).lot(0, 4)
                .arc(0, 5)
                .lot(0, 4)
                .arc(0, 1)
                .lot(0, 4)
                .arc(0, 9)
                .build();
        Assignment plan = new Assignment(problem);
        assertThat(new EjectionSearch(plan, 1).placeAll(enough)).isFalse();
        assertThat(plan.placed()).isEqualTo(2);
        assertThat(plan.score()).isEqualTo(14);
    }

    private static AssignmentProblemBuilder bins(long... capacities) {
        AssignmentProblemBuilder builder = AssignmentProblem.builder(capacities.length, 1);
        for (int bin = 0; bin < capacities.length; bin++) {
            builder.capacity(bin, capacities[bin]);
        }
        return builder;
    }

    private static AssignmentProblem anywhere(AssignmentProblemBuilder twoBins, long... sizes) {
        for (long size : sizes) {
            twoBins.lot(0, size).arc(0, 0).arc(1, 0);
        }
        return twoBins.build();
    }

    private static void put(Assignment plan, int lot, int bin) {
        plan.put(lot, plan.problem().arc(lot, bin));
    }
}
