package com.agogsaas.wms.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.RankedBin;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.Scoring;
import com.agogsaas.wms.engine.spi.AisleSignals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A05: what is known of the aisles and shelves moves the choice, and what is not known does not. */
class A05SignalsTest {

    private static final String ALIKE = """
            P1  PICK_FACE  A  0/16  0/500  MIXED  -  aisle=0
            P2  PICK_FACE  A  0/16  0/500  MIXED  -  aisle=1
            P3  PICK_FACE  A  0/16  0/500  MIXED  -  aisle=2""";

    @Test
    void withoutSignalsBinsThatAreAlikeScoreAlike() {
        List<RankedBin> ranked = rank(ALIKE, "7  4  100  A  0", AisleSignals.NONE);
        assertThat(ranked.get(2).difference(ranked.get(0).score())).isZero();
    }

    @Test
    void lotGoesWhereItsPartnersLie() {
        AisleSignals signals = new AisleSignals(new double[0], Map.of(7, new double[] {0.2, 0, 0.9}));
        assertThat(order(ALIKE, "7  4  100  A  0", signals)).containsExactly("P3", "P1", "P2");
    }

    @Test
    void partnersOfAnotherMaterialDoNotMatter() {
        AisleSignals signals = new AisleSignals(new double[0], Map.of(8, new double[] {0, 0, 0.9}));
        List<RankedBin> ranked = rank(ALIKE, "7  4  100  A  0", signals);
        assertThat(ranked.get(0).score().points()).doesNotContainKey(ScoreTerm.AFFINITY);
        assertThat(ranked.get(0).bin()).isZero();
    }

    @Test
    void crowdedAislesAreLeftAlone() {
        AisleSignals signals = new AisleSignals(new double[] {1, 0.4, 0.5}, Map.of());
        assertThat(order(ALIKE, "7  4  100  A  0", signals)).containsExactly("P2", "P3", "P1");
    }

    @Test
    void materialWhosePlaceOnTheWalkIsKnownGoesThereAndNotBefore() {
        AisleSignals signals = new AisleSignals(new double[0], Map.of(), Map.of(7, 0.6));
        assertThat(order(ALIKE, "7  4  100  A  20", AisleSignals.NONE)).containsExactly("P1", "P2", "P3");
        assertThat(order(ALIKE, "7  4  100  A  20", signals)).containsExactly("P2", "P3", "P1");
        assertThat(order(ALIKE, "8  4  100  A  20", signals)).containsExactly("P1", "P2", "P3");
    }

    @Test
    void heavyUnitsGoToWaistHeightAndLightOnesAnywhere() {
        String rack = """
                P1  PICK_FACE  A  0/16  0/500  MIXED  -  shelf=1
                P2  PICK_FACE  A  0/16  0/500  MIXED  -  shelf=2
                P5  PICK_FACE  A  0/16  0/500  MIXED  -  shelf=5""";
        // 50 lb a unit
        assertThat(order(rack, "7  4  100  A  0  units=2", AisleSignals.NONE)).containsExactly("P2", "P1", "P5");
        // 0.1 lb a unit: a fifth of a percent of the ten points
        List<RankedBin> light = rank(rack, "7  4  100  A  0  units=1000", AisleSignals.NONE);
        assertThat(light.get(2).difference(light.get(0).score())).isBetween(-0.02, 0.0);
    }

    private static List<String> order(String bins, String lot, AisleSignals signals) {
        DrawnWarehouse warehouse = DrawnWarehouse.of(bins, lot);
        return rank(bins, lot, signals).stream()
                .map(ranked -> warehouse.name(ranked.bin()))
                .toList();
    }

    private static List<RankedBin> rank(String bins, String lot, AisleSignals signals) {
        DrawnWarehouse warehouse = DrawnWarehouse.of(bins, lot);
        return new PlacementEngine()
                .rank(warehouse.columns(), warehouse.lots().get(0), 3, Scoring.of(PlacementPolicy.DEFAULT, signals));
    }
}
