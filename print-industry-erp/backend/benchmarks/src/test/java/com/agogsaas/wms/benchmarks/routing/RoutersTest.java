package com.agogsaas.wms.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Three aisles 10 ft apart, four places in each, 4 ft apart: 16 ft from cross aisle to cross aisle. */
class RoutersTest {

    private static final Block BLOCK = new Block(3, 4, 4, 10);

    @Test
    void aTourWithoutVisitsIsNone() {
        assertThat(shortest()).isZero();
        assertThat(sShape()).isZero();
    }

    @Test
    void walksIntoASingleAisleAndBack() {
        assertThat(shortest(5)).isEqualTo(2 * (10 + 6));
        assertThat(sShape(5)).isEqualTo(2 * (10 + 6));
    }

    @Test
    void sShapeWalksThroughTwoAislesWhereReturningIsShorter() {
        assertThat(sShape(0, 4)).isEqualTo(2 * 10 + 2 * 16);
        assertThat(shortest(0, 4)).isEqualTo(2 * 10 + 2 * 2 + 2 * 2);
    }

    @Test
    void returnsFromBothEndsWhereAGapIsWide() {
        // Out through the first aisle, home through the last; the middle one from both ends, 8 ft of it left out.
        assertThat(shortest(3, 4, 7, 8, 11)).isEqualTo(16 + 2 * 10 + 16 + 2 * 10 + 2 * (16 - 12));
    }

    @Test
    void passesAnEmptyAisle() {
        assertThat(shortest(3, 11)).isEqualTo(16 + 2 * 10 + 16 + 2 * 10);
        assertThat(sShape(3, 11)).isEqualTo(16 + 2 * 10 + 16 + 2 * 10);
    }

    @Test
    void turnsGoToTheBackAndToTheFrontAlternately() {
        assertThat(BLOCK.turn(3)).isEqualTo(3);
        assertThat(BLOCK.turn(7)).isEqualTo(4);
        assertThat(BLOCK.turn(4)).isEqualTo(7);
        assertThat(BLOCK.turn(8)).isEqualTo(8);
    }

    private static double shortest(int... places) {
        return new ShortestTour(BLOCK).feet(places, places.length);
    }

    private static double sShape(int... places) {
        return new SShape(BLOCK).feet(places, places.length);
    }
}
