package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.Constraint;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.UnplacedReason;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A03: why a lot has no bin, which rule kept it out, and how much was missing. */
class A03UnplacedTest {

    @Test
    void noBinsAtAll() {
        assertThat(only("", "7  4  100  A  10").reason()).isEqualTo(UnplacedReason.NO_BINS);
    }

    @Test
    void noBinOfAKindThatSuits() {
        LotOutcome.Unplaced unplaced = only("Q1  QUARANTINE  A  0/16  0/500  MIXED  -", "7  4  100  A  10");
        assertThat(unplaced)
                .isEqualTo(new LotOutcome.Unplaced(
                        UnplacedReason.NO_SUITABLE_BIN, Constraint.LOCATION_TYPE, Volume.ZERO, Mass.ZERO));
    }

    @Test
    void largerThanEveryBinThatSuits() {
        LotOutcome.Unplaced unplaced = only("""
                P1  PICK_FACE  A  9/16  0/500  MIXED  *
                P2  PICK_FACE  A  0/18  0/500  MIXED  -""", "7  20  100  A  10");
        assertThat(unplaced)
                .isEqualTo(new LotOutcome.Unplaced(
                        UnplacedReason.LARGER_THAN_ANY_BIN, Constraint.VOLUME, cubicFeet("2"), Mass.ZERO));
    }

    @Test
    void noRoomLeftInTheFacility() {
        LotOutcome.Unplaced unplaced = only("""
                P1  PICK_FACE  A  9/16  470/500  MIXED  *
                P2  PICK_FACE  A  9/16  475/500  MIXED  *""", "7  4  40  A  10");
        assertThat(unplaced)
                .isEqualTo(new LotOutcome.Unplaced(
                        UnplacedReason.NO_ROOM_LEFT, Constraint.WEIGHT, Volume.ZERO, Mass.needed(BigDecimal.TEN)));
    }

    @Test
    void roomThatTheSameBatchTook() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("P1  PICK_FACE  A  9/16  0/500  MIXED  *", """
                7  4  40  A  10
                8  5  40  A  10""");
        assertThat(warehouse.plan(Algorithm.FFD).outcomes().get(0))
                .isEqualTo(new LotOutcome.Unplaced(
                        UnplacedReason.TAKEN_BY_BATCH, Constraint.VOLUME, cubicFeet("2"), Mass.ZERO));
    }

    @Test
    void mixingKeepsALotOutOfABinWithRoom() {
        LotOutcome.Unplaced unplaced = only("P1  PICK_FACE  A  2/16  50/500  SINGLE_MATERIAL  8", "7  4  40  A  10");
        assertThat(unplaced)
                .isEqualTo(new LotOutcome.Unplaced(
                        UnplacedReason.NO_ROOM_LEFT, Constraint.LOT_MIXING, Volume.ZERO, Mass.ZERO));
    }

    private static LotOutcome.Unplaced only(String bins, String lot) {
        return (LotOutcome.Unplaced)
                DrawnWarehouse.of(bins, lot).plan(Algorithm.BFD).outcomes().get(0);
    }

    private static Volume cubicFeet(String cubicFeet) {
        return Volume.needed(new BigDecimal(cubicFeet));
    }
}
