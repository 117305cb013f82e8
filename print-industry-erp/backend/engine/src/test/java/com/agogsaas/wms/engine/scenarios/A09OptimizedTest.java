package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.PlanBound;
import com.agogsaas.wms.engine.SearchLimits;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.spi.AisleSignals;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A09: OPTIMIZED looks at the batch as a whole, and says how good its plan is at the least. */
class A09OptimizedTest {

    private static final String TWO_BINS = """
        P1  PICK_FACE  A  0/10  0/500  MIXED  -
        P2  PICK_FACE  A  0/10  0/500  MIXED  -\
        """;

    /** 20 ft3 in all: 5+3+2 and 4+4+2 fill both bins to the brim, no other way does. */
    private static final String FULL_BATCH = """
        1  5  1  A  10
        2  4  1  A  10
        3  4  1  A  10
        4  3  1  A  10
        5  2  1  A  10
        6  2  1  A  10\
        """;

    @Test
    void findsRoomForEveryLotWhereOneByOneALotIsLeftOver() {
        DrawnWarehouse warehouse = DrawnWarehouse.of(TWO_BINS, FULL_BATCH);
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P1 P1 P2 P2 P2 TAKEN_BY_BATCH");
        assertThat(warehouse.placed(Algorithm.OPTIMIZED)).doesNotContain("TAKEN_BY_BATCH");
    }

    @Test
    void lotWithoutAlternativeGetsTheBinThatAnotherCanDoWithout() {
        // The first lot is the larger and likes P1 as much as the second, which P2 cannot carry
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A  0/10  0/500  MIXED  -
                P2  PICK_FACE  A  0/10  0/100  MIXED  -\
                """, """
                1  9   50  A  10
                2  7  150  A  10\
                """);
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P1 TAKEN_BY_BATCH");
        assertThat(warehouse.placed(Algorithm.OPTIMIZED)).isEqualTo("P2 P1");
    }

    @Test
    void onlyOneOfTwoCanLieInFrontAndThePlanIsProvenToBeTheBest() {
        // One lot is picked 50 times a day and is of the bins' class, the other hardly ever and of another
        DrawnWarehouse warehouse = DrawnWarehouse.of(TWO_BINS, """
            1  8  1  C  1
            2  7  1  A  50\
            """);
        assertThat(warehouse.placed(Algorithm.OPTIMIZED)).isEqualTo("P2 P1");
        PlanBound bound = bound(warehouse.plan(Algorithm.OPTIMIZED));
        assertThat(bound.gap()).isZero();
        assertThat(bound.score()).isEqualTo(bound.upperBound());
    }

    @Test
    void searchThatMayNotLastAnswersAsWellAndTheBoundStillHolds() {
        DrawnWarehouse warehouse = DrawnWarehouse.of(TWO_BINS, FULL_BATCH);
        PlacementPlan hurried = plan(warehouse, 0);
        PlacementPlan patient = plan(warehouse, 100);
        assertThat(hurried.outcomes()).hasSize(6);
        assertThat(bound(hurried).upperBound())
                .isGreaterThanOrEqualTo(bound(hurried).score());
        assertThat(bound(hurried).score()).isLessThanOrEqualTo(bound(patient).score());
    }

    @Test
    void sameSeedGivesTheSamePlan() {
        DrawnWarehouse warehouse = DrawnWarehouse.of(TWO_BINS, FULL_BATCH);
        assertThat(plan(warehouse, 100).outcomes())
                .isEqualTo(plan(warehouse, 100).outcomes());
    }

    private static PlanBound bound(PlacementPlan plan) {
        return Objects.requireNonNull(plan.bound());
    }

    @Test
    void batchThatTakesItsOwnListsGetsLongerOnesAndThenTheWholeOfItsTime() {
        // Each bin has room for one lot, and all lots like the bins in front best
        DrawnWarehouse warehouse =
                DrawnWarehouse.of(rows(40, "P%d  PICK_FACE  A  0/10  0/500  MIXED  -"), rows(40, "%d  9  1  A  10"));
        AtomicInteger begun = new AtomicInteger();
        PlacementPlan plan = plan(warehouse, () -> {
            begun.incrementAndGet();
            return Budget.rounds(400);
        });
        assertThat(begun).hasValue(2);
        assertThat(plan.outcomes()).hasSize(40).allMatch(outcome -> outcome instanceof LotOutcome.Placed);
        assertThat(bound(plan).gap()).isLessThan(0.01);
    }

    private static String rows(int count, String row) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(Locale.ROOT, row, number))
                .collect(Collectors.joining("\n"));
    }

    private static PlacementPlan plan(DrawnWarehouse warehouse, long rounds) {
        return plan(warehouse, () -> Budget.rounds(rounds));
    }

    private static PlacementPlan plan(DrawnWarehouse warehouse, Supplier<Budget> budget) {
        SearchLimits limits = new SearchLimits(7, 0, budget);
        return new PlacementEngine()
                .place(new PlacementRequest(
                        warehouse.columns(),
                        warehouse.lots(),
                        Algorithm.OPTIMIZED,
                        2,
                        PlacementPolicy.DEFAULT,
                        AisleSignals.NONE,
                        limits));
    }
}
