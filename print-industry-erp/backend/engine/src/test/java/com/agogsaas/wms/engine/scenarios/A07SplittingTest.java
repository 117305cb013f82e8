package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import org.junit.jupiter.api.Test;

/** A07: a lot that no bin takes whole lies in as few bins as possible, if its material may be parted. */
class A07SplittingTest {

    private static final String SHELVES = """
            P1  PICK_FACE  A   0/4  0/500  MIXED  -
            P2  PICK_FACE  A   0/6  0/500  MIXED  -
            P3  PICK_FACE  A   0/3  0/500  MIXED  -
            P4  PICK_FACE  C   0/6  0/500  MIXED  -""";

    @Test
    void whatFitsWholeStaysWhole() {
        assertThat(placed("7  6  60  A  1  units=6  separable=1")).isEqualTo("P2");
    }

    @Test
    void theFewestBinsTakeItAndOfThoseTheBest() {
        // 10 units need two bins: P2 or P4 with 6 units, and one with at least 4. P2 comes before P4 by its class. The
        // other 4 would fill P1 to the brim; in P4 they make two thirds, worth 20 for the band and 12 for the type,
        // which is more than the 25 for the class and a shorter walk.
        assertThat(placed("7  10  100  A  1  units=10  separable=1")).isEqualTo("6xP2+4xP4");
    }

    @Test
    void theBestBinIsPassedOverWhenMoreBinsWouldBeNeededWithIt() {
        // 12 units fill the two bins of 6; with the better P1 it would take three.
        assertThat(placed("7  12  120  A  1  units=12  separable=1")).isEqualTo("6xP2+6xP4");
    }

    @Test
    void unitsStayWhole() {
        // Units of 2.5 ft3: one in P1, P3, two in P2, P4
        assertThat(placed("7  10  100  A  1  units=4  separable=1")).isEqualTo("2xP2+2xP4");
    }

    @Test
    void lotsThatMayNotBePartedAndThoseOfUnknownUnitsHaveNoBin() {
        assertThat(placed("7  10  100  A  1  units=10")).isEqualTo("LARGER_THAN_ANY_BIN");
        assertThat(placed("7  10  100  A  1")).isEqualTo("LARGER_THAN_ANY_BIN");
    }

    @Test
    void nothingIsPlacedOfALotThatTheBinsTakeOnlyInPart() {
        assertThat(placed("7  20  100  A  1  units=20  separable=1")).isEqualTo("LARGER_THAN_ANY_BIN");
    }

    @Test
    void wholeLotsGoFirst() {
        assertThat(placed("""
                7  10  100  A  1  units=10  separable=1
                8   6   60  A  1""")).isEqualTo("4xP1+6xP4 P2");
    }

    @Test
    void weightPartsALotToo() {
        // 100 lb a unit: five in each bin, the small ones of which are filled better
        assertThat(placed("7  1  1000  A  1  units=10  separable=1")).isEqualTo("5xP1+5xP3");
    }

    @Test
    void partsAreRoundedUpSoThatNoBinIsOverfilled() {
        String bins = """
                P1  PICK_FACE  A   0/4  0/500  MIXED  -
                P3  PICK_FACE  A   0/3  0/500  MIXED  -""";
        // 19 units of 6.333 ft3: 12 need 3.9998 and 9 need 2.9999 ft3; of 20 units of 6.667 ft3, 12 need 4.0002
        assertThat(DrawnWarehouse.of(bins, "7  6.333  1  A  1  units=19  separable=1")
                        .placed(Algorithm.FFD))
                .isEqualTo("12xP1+7xP3");
        assertThat(DrawnWarehouse.of(bins, "7  6.667  1  A  1  units=20  separable=1")
                        .placed(Algorithm.FFD))
                .isEqualTo("LARGER_THAN_ANY_BIN");
    }

    private static String placed(String lots) {
        return DrawnWarehouse.of(SHELVES, lots).placed(Algorithm.BFD);
    }
}
