package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import org.junit.jupiter.api.Test;

/** A02: what may lie beside what, in the facility and within the batch. */
class A02MixingTest {

    @Test
    void singleLotBinTakesOneLotOfTheBatch() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A  0/16  0/500   SINGLE_LOT  -
                P2  PICK_FACE  A  0/16  0/500   SINGLE_LOT  -""", """
                7  4  100  A  10
                7  3  100  A  10""");
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P1 P2");
    }

    @Test
    void singleMaterialBinTakesItsOwnMaterialAgain() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A  2/16  50/500   SINGLE_MATERIAL  8
                P2  PICK_FACE  A  2/16  50/500   SINGLE_MATERIAL  7""", "7  4  100  A  10");
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P2");
    }

    @Test
    void firstLotOfTheBatchDecidesTheMaterialOfAnEmptyBin() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A  0/16  0/500   SINGLE_MATERIAL  -
                P2  PICK_FACE  A  0/16  0/500   MIXED            -""", """
                7  4  100  A  10
                8  3  100  A  10
                7  2  100  A  10""");
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P1 P2 P1");
    }
}
