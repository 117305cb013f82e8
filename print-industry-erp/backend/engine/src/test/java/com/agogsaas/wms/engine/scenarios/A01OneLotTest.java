package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import org.junit.jupiter.api.Test;

/** A01: one lot, and the bins that it may and may not go to. */
class A01OneLotTest {

    @Test
    void firstFitTakesTheFirstBinOnTheWalk() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A  0/16  0/500   MIXED  -
                P2  PICK_FACE  A  0/16  0/500   MIXED  -""", "7  4  100  A  10");
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P1");
    }

    @Test
    void bestFitTakesTheTightestBin() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                R1  RESERVE    A   0/66  0/2500  MIXED  -
                P1  PICK_FACE  A   0/16  0/500   MIXED  -
                P2  PICK_FACE  A  11/16  0/500   MIXED  9""", "7  4  100  A  10");
        assertThat(warehouse.placed(Algorithm.BFD)).isEqualTo("P2");
    }

    @Test
    void weightBindsAsMuchAsVolume() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A  0/16  450/500   MIXED  *
                P2  PICK_FACE  A  0/16  400/500   MIXED  *""", "7  4  100  A  10");
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P2");
        assertThat(warehouse.placed(Algorithm.BFD)).isEqualTo("P2");
    }

    @Test
    void blockedBinsAndBinsOfOtherKindsArePassedOver() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                (P1)  PICK_FACE   A  0/16  0/500   MIXED  -
                Q1    QUARANTINE  A  0/16  0/500   MIXED  -
                P2    PICK_FACE   A  0/16  0/500   MIXED  -""", "7  4  100  A  10");
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P2");
    }

    @Test
    void overfullBinHasNothingFreeEvenForALotThatTakesNoRoom() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A  17/16  0/500   MIXED  *
                P2  PICK_FACE  A  16/16  0/500   MIXED  *""", "7  0  0  A  10");
        assertThat(warehouse.placed(Algorithm.FFD)).isEqualTo("P2");
    }
}
