package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import org.junit.jupiter.api.Test;

/** Every {@link ScoreTerm} alone, with the arithmetic by hand. */
class ScoreFractionsTest {

    @Test
    void abcMatch() {
        assertThat(ScoreFractions.abcMatch(AbcClass.A, AbcClass.A)).isEqualTo(1);
        assertThat(ScoreFractions.abcMatch(AbcClass.B, AbcClass.C)).isEqualTo(0.4);
        assertThat(ScoreFractions.abcMatch(AbcClass.A, AbcClass.C)).isZero();
    }

    @Test
    void travelIsPositionTimesSpeed() {
        // 5 picks a day: speed 5/(5+5) = 0.5; bin 30 of a walk of 60: 1 - 0.5 * 0.5
        double position = ScoreFractions.position(30, 60);
        assertThat(ScoreFractions.travel(position, ScoreFractions.speed(5))).isEqualTo(0.75);
        assertThat(ScoreFractions.travel(position, ScoreFractions.speed(0))).isEqualTo(1);
        assertThat(ScoreFractions.position(Bin.NO_PICK_SEQUENCE, 60)).isEqualTo(1);
        assertThat(ScoreFractions.position(0, 0)).isZero();
    }

    @Test
    void utilisationFollowsTheBands() {
        assertThat(ScoreFractions.utilisation(0)).isZero();
        assertThat(ScoreFractions.utilisation(0.15)).isCloseTo(0.15, within(1e-12));
        assertThat(ScoreFractions.utilisation(0.30)).isCloseTo(0.30, within(1e-12));
        assertThat(ScoreFractions.utilisation(0.45)).isCloseTo(0.65, within(1e-12));
        assertThat(ScoreFractions.utilisation(0.60)).isEqualTo(1);
        assertThat(ScoreFractions.utilisation(0.85)).isEqualTo(1);
        assertThat(ScoreFractions.utilisation(0.90)).isCloseTo(0.75, within(1e-12));
        assertThat(ScoreFractions.utilisation(0.95)).isCloseTo(0.5, within(1e-12));
        assertThat(ScoreFractions.utilisation(1)).isCloseTo(0, within(1e-12));
    }

    @Test
    void locationTypeSuitsTheQuantity() {
        assertThat(suits(LocationType.PICK_FACE, 60)).isEqualTo(1);
        assertThat(suits(LocationType.PICK_FACE, 80)).isCloseTo(0.5, within(1e-12));
        assertThat(suits(LocationType.RESERVE, 5)).isEqualTo(0.5);
        assertThat(suits(LocationType.RESERVE, 90)).isEqualTo(1);
        assertThat(suits(LocationType.BULK, 7)).isCloseTo(0.2, within(1e-12));
        assertThat(suits(LocationType.BULK, 100)).isEqualTo(1);
        assertThat(suits(LocationType.STAGING, 1)).isEqualTo(1);
    }

    @Test
    void consolidation() {
        assertThat(ScoreFractions.consolidation(4, 4)).isEqualTo(1);
        assertThat(ScoreFractions.consolidation(Bin.NO_MATERIAL, 4)).isEqualTo(0.4);
        assertThat(ScoreFractions.consolidation(5, 4)).isZero();
        assertThat(ScoreFractions.consolidation(Bin.SEVERAL_MATERIALS, 4)).isZero();
    }

    @Test
    void weightsAreScaledToAHundredPoints() {
        ScoreWeights weights = new ScoreWeights(1, 1, 1, 1, 0);
        assertThat(weights.points(ScoreTerm.TRAVEL)).isEqualTo(25);
        assertThat(weights.points(ScoreTerm.CONSOLIDATION)).isZero();
        assertThatThrownBy(() -> new ScoreWeights(0, 0, 0, 0, 0)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> new ScoreWeights(1, Double.NaN, 0, 0, 0)).hasMessageContaining("TRAVEL");
    }

    private static double suits(LocationType type, int lotVolume) {
        BinKind kind =
                new BinKind(new Volume(100), new Mass(100), null, type, AbcClass.A, null, "", MixingRule.MIXED, true);
        ReceivedLot lot = new ReceivedLot(
                0, new Volume(lotVolume), Mass.ZERO, null, false, AbcClass.A, 0, null, "", LocationType.STORAGE);
        return ScoreFractions.locationType(kind, lot);
    }
}
