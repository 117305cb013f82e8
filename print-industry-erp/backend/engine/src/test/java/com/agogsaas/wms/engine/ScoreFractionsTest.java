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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
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
        // 25 + 25 + 20 + 15 + 15 + 10 + 10 + 10 = 130
        Map<ScoreTerm, Double> points = PlacementPolicy.DEFAULT.weights().points(EnumSet.allOf(ScoreTerm.class));
        assertThat(points.get(ScoreTerm.UTILISATION)).isCloseTo(100 * 20 / 130.0, within(1e-12));
        assertThat(points.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(100, within(1e-12));
    }

    @Test
    void termsThatNothingIsKnownAboutShareTheirWeightOut() {
        // without the last three, 100 together
        Map<ScoreTerm, Double> points = PlacementPolicy.DEFAULT
                .weights()
                .points(EnumSet.complementOf(
                        EnumSet.of(ScoreTerm.AFFINITY, ScoreTerm.CONGESTION, ScoreTerm.ERGONOMICS)));
        assertThat(points).containsEntry(ScoreTerm.TRAVEL, 25.0).doesNotContainKey(ScoreTerm.AFFINITY);
    }

    @Test
    void weightsThatSayNothingAreRefused() {
        Map<ScoreTerm, Double> none = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : ScoreTerm.values()) {
            none.put(term, 0.0);
        }
        assertThatThrownBy(() -> new ScoreWeights(none)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> PlacementPolicy.DEFAULT.weights().with(ScoreTerm.TRAVEL, Double.NaN))
                .hasMessageContaining("TRAVEL");
        assertThatThrownBy(() -> PlacementPolicy.DEFAULT.weights().with(ScoreTerm.AFFINITY, 1000.1))
                .hasMessageContaining("AFFINITY");
        assertThatThrownBy(() -> new ScoreWeights(Map.of(ScoreTerm.TRAVEL, 1.0)))
                .hasMessageContaining("null");
    }

    @Test
    void affinityAndCongestionAreTakenAsTheyAreMeasured() {
        assertThat(ScoreFractions.affinity(0.7)).isEqualTo(0.7);
        assertThat(ScoreFractions.congestion(0)).isEqualTo(1);
        assertThat(ScoreFractions.congestion(0.25)).isEqualTo(0.75);
    }

    @Test
    void ergonomicsIsStrainTimesReach() {
        GoldenZone zone = new GoldenZone(2, 3);
        // at waist height anything is easy
        assertThat(ScoreFractions.ergonomics(51, 2, zone)).isEqualTo(1);
        assertThat(ScoreFractions.ergonomics(51, 3, zone)).isEqualTo(1);
        // one shelf off is half the reach: 1 - 51/51 * 1/2, and two shelves off all of it
        assertThat(ScoreFractions.ergonomics(51, 1, zone)).isEqualTo(0.5);
        assertThat(ScoreFractions.ergonomics(51, 4, zone)).isEqualTo(0.5);
        assertThat(ScoreFractions.ergonomics(51, 5, zone)).isZero();
        assertThat(ScoreFractions.ergonomics(51, 9, zone)).isZero();
        // a third of the heaviest: 1 - 17/51 * 1
        assertThat(ScoreFractions.ergonomics(17, 5, zone)).isCloseTo(2 / 3.0, within(1e-12));
        // where nobody knows the shelf: 1 - 17/51 * 1/2
        assertThat(ScoreFractions.ergonomics(17, Bin.NO_SHELF, zone)).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(ScoreFractions.isLiftedByHand(51)).isTrue();
        assertThat(ScoreFractions.isLiftedByHand(51.01)).isFalse();
    }

    private static double suits(LocationType type, int lotVolume) {
        BinKind kind = new BinKind(
                new Volume(100),
                new Volume(100),
                new Mass(100),
                null,
                type,
                AbcClass.A,
                1,
                null,
                "",
                MixingRule.MIXED,
                true);
        ReceivedLot lot = new ReceivedLot(
                0, new Volume(lotVolume), Mass.ZERO, null, false, AbcClass.A, 0, null, "", LocationType.STORAGE);
        return ScoreFractions.locationType(kind, lot);
    }
}
