package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.Constraint;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.Violation;
import org.junit.jupiter.api.Test;

/** A08: units of a known size must go into the bin together, not only by volume. Sizes in hundredths of an inch. */
class A08GeometryTest {

    private static final String BINS = """
            P1  PICK_FACE  A  0/16  0/500  MIXED  -  size=1000x1000x1000
            P2  PICK_FACE  A  0/16  0/500  MIXED  -  size=1300x1300x700""";

    @Test
    void binIsPassedOverThatHoldsTheVolumeButNotTheUnits() {
        // Cubes of 6 inches, 0.125 ft3: one goes into P1, four into P2
        assertThat(placed("7  0.5  40  A  1  units=4  unit=600x600x600")).isEqualTo("P2");
        assertThat(placed("7  0.125  10  A  1  units=1  unit=600x600x600")).isEqualTo("P1");
    }

    @Test
    void ruleSaysHowManyUnitsStayOutside() {
        DrawnWarehouse warehouse = DrawnWarehouse.of(BINS, "7  0.5  40  A  1  units=4  unit=600x600x600");
        assertThat(new PlacementEngine()
                        .explain(warehouse.columns(), warehouse.lots().get(0), 0)
                        .violations())
                .containsExactly(new Violation(Constraint.DOES_NOT_PACK, 3));
    }

    @Test
    void lotThatPacksNowhereIsLargerThanAnyBin() {
        assertThat(placed("7  0.625  50  A  1  units=5  unit=600x600x600")).isEqualTo("LARGER_THAN_ANY_BIN");
    }

    @Test
    void splitLotLeavesNoMoreInABinThanPacks() {
        assertThat(placed("7  0.625  50  A  1  units=5  unit=600x600x600  separable=1"))
                .isEqualTo("1xP1+4xP2");
    }

    @Test
    void lotThatTakesLessRoomThanItsUnitsSideBySideIsPackedOtherwise() {
        assertThat(placed("7  0.4  40  A  1  units=4  unit=600x600x600")).isEqualTo("P1");
    }

    @Test
    void unmeasuredUnitsAreJudgedByVolume() {
        assertThat(placed("7  0.5  40  A  1  units=4")).isEqualTo("P1");
    }

    private static String placed(String lot) {
        return DrawnWarehouse.of(BINS, lot).placed(Algorithm.FFD);
    }
}
