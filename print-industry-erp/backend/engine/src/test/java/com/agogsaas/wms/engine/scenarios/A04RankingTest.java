package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.RankedBin;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.Scoring;
import com.agogsaas.wms.engine.spi.BinColumns;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A04: which bins are better, by how much, and what speaks for them. */
class A04RankingTest {

    private final PlacementEngine engine = new PlacementEngine();

    @Test
    void fastMoverGoesToTheFrontAndSlowMoverMayGoAnywhere() {
        String bins = """
                P1  PICK_FACE  B  0/16  0/500  MIXED  -
                P2  PICK_FACE  B  0/16  0/500  MIXED  -
                P3  PICK_FACE  B  0/16  0/500  MIXED  -""";
        assertThat(ranked(bins, "7  4  100  B  45")).containsExactly("P1", "P2", "P3");
        List<RankedBin> slow = rank(DrawnWarehouse.of(bins, "7  4  100  B  0"));
        assertThat(slow.get(2).difference(slow.get(0).score())).isZero();
    }

    @Test
    void classMatchesBeforeAnythingElseDiffers() {
        assertThat(ranked("""
                        P1  PICK_FACE  C  0/16  0/500  MIXED  -
                        P2  PICK_FACE  B  0/16  0/500  MIXED  -
                        P3  PICK_FACE  A  0/16  0/500  MIXED  -""", "7  4  100  A  0")).containsExactly("P3", "P2", "P1");
    }

    @Test
    void sameMaterialDrawsTheLot() {
        List<RankedBin> ranked = rank(DrawnWarehouse.of("""
                P1  PICK_FACE  A  4/16  100/500  MIXED  8
                P2  PICK_FACE  A  4/16  100/500  MIXED  7""", "7  4  100  A  0"));
        assertThat(ranked.get(0).bin()).isEqualTo(1);
        assertThat(ranked.get(0).difference(ranked.get(1).score())).isEqualTo(15);
        assertThat(ranked.get(0).score().points()).containsEntry(ScoreTerm.CONSOLIDATION, 15.0);
    }

    @Test
    void alternativesLeaveOutTheChosenBinAndWhatTheBatchFilled() {
        DrawnWarehouse warehouse = DrawnWarehouse.of("""
                P1  PICK_FACE  A   0/16  0/500  SINGLE_LOT  -
                P2  PICK_FACE  A   0/16  0/500  SINGLE_LOT  -
                P3  PICK_FACE  A   0/16  0/500  SINGLE_LOT  -""", """
                7  4  100  A  10
                8  3  100  A  10""");
        LotOutcome.Placed first =
                (LotOutcome.Placed) warehouse.plan(Algorithm.FFD).outcomes().get(0);
        assertThat(first.alternatives()).extracting(RankedBin::bin).containsExactly(2);
    }

    private List<String> ranked(String bins, String lot) {
        DrawnWarehouse warehouse = DrawnWarehouse.of(bins, lot);
        return rank(warehouse).stream()
                .map(ranked -> warehouse.name(ranked.bin()))
                .toList();
    }

    private List<RankedBin> rank(DrawnWarehouse warehouse) {
        BinColumns columns = warehouse.columns();
        return engine.rank(columns, warehouse.lots().get(0), 3, Scoring.DEFAULT);
    }
}
