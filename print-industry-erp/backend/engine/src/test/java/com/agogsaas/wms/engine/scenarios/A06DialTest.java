package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.SpaceTravelDial;
import org.junit.jupiter.api.Test;

/** A06: the dial trades space against travel; both ends cost something. */
class A06DialTest {

    private static final String WALK = """
            P1  PICK_FACE  A  0/10  0/500  MIXED  -
            P2  PICK_FACE  A  0/10  0/500  MIXED  -
            P3  PICK_FACE  A  0/10  0/500  MIXED  -""";

    private static final String BATCH = """
            1  9  1  A  0
            2  6  1  A  2
            3  5  1  A  20
            4  5  1  A  30
            5  4  1  A  1""";

    @Test
    void towardsSpaceTheLargestComeFirstAndEverythingFits() {
        assertThat(placed(0)).isEqualTo("P1 P2 P3 P3 P2");
        assertThat(DrawnWarehouse.of(WALK, BATCH + "\n6  1  1  A  40").placed(Algorithm.FFD, new SpaceTravelDial(0)))
                .isEqualTo("P1 P2 P3 P3 P2 P1");
    }

    @Test
    void towardsTravelFastMoversLieInFrontAndTheLargestIsLeftOver() {
        assertThat(placed(1)).isEqualTo("P3 P2 P1 P1 P2");
        assertThat(DrawnWarehouse.of(WALK, BATCH + "\n6  1  1  A  40").placed(Algorithm.FFD, new SpaceTravelDial(1)))
                .isEqualTo("TAKEN_BY_BATCH P3 P2 P1 P1 P1");
    }

    private static String placed(double dial) {
        return DrawnWarehouse.of(WALK, BATCH).placed(Algorithm.FFD, new SpaceTravelDial(dial));
    }
}
