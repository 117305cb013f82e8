package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import com.agogsaas.wms.engine.verification.RandomWarehouse;
import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotScorerTest {

    private static final int MATERIAL = 4;

    @Test
    void whatIsNotKnownIsNotInTheBreakdown() {
        assertThat(breakdown(bin(Bin.NO_SHELF), lot(new StockingUnits(10, false)), AisleSignals.NONE)
                        .points())
                .doesNotContainKeys(ScoreTerm.AFFINITY, ScoreTerm.CONGESTION, ScoreTerm.ERGONOMICS);
        assertThat(breakdown(bin(1), lot(null), AisleSignals.NONE).points()).doesNotContainKey(ScoreTerm.ERGONOMICS);
        // 2,000 lb in 10 units are 200 lb each: a matter for trucks
        assertThat(breakdown(bin(1), lot(new StockingUnits(10, false)), AisleSignals.NONE)
                        .points())
                .doesNotContainKey(ScoreTerm.ERGONOMICS);
    }

    @Test
    void heavyUnitsGainByWaistHeight() {
        // 2,000 lb in 50 units are 40 lb each. All but affinity and congestion is known: 110 together.
        // On the floor: 100 * 10 / 110 * (1 - 40/51 * 1/2)
        ReceivedLot lot = lot(new StockingUnits(50, false));
        assertThat(breakdown(bin(1), lot, AisleSignals.NONE).points().get(ScoreTerm.ERGONOMICS))
                .isCloseTo(1000 / 110.0 * (1 - 20 / 51.0), within(1e-9));
        assertThat(breakdown(bin(2), lot, AisleSignals.NONE).points().get(ScoreTerm.ERGONOMICS))
                .isCloseTo(1000 / 110.0, within(1e-9));
    }

    @Test
    void aislesGainByPartnersAndLoseByCrowds() {
        AisleSignals signals = new AisleSignals(new double[] {0, 0, 0.3}, Map.of(MATERIAL, new double[] {0, 0.1, 0.8}));
        // The bin is in aisle 2. All but ergonomics is known: 120 together.
        Map<ScoreTerm, Double> points = breakdown(bin(1), lot(null), signals).points();
        assertThat(points.get(ScoreTerm.AFFINITY)).isCloseTo(1000 / 120.0 * 0.8, within(1e-9));
        assertThat(points.get(ScoreTerm.CONGESTION)).isCloseTo(1000 / 120.0 * 0.7, within(1e-9));
    }

    @Test
    void whereThePlaceOnTheWalkIsKnownClassesSayNothing() {
        AisleSignals signals = new AisleSignals(new double[0], Map.of(), Map.of(MATERIAL, 0.0));
        // The bin is at the beginning of the walk. All but affinity, congestion and ergonomics is known: 100 together.
        Map<ScoreTerm, Double> points = breakdown(bin(1), lot(null), signals).points();
        assertThat(points).doesNotContainKey(ScoreTerm.ABC_MATCH);
        assertThat(points.get(ScoreTerm.TRAVEL)).isCloseTo(50, within(1e-9));
    }

    @Test
    void aislesBeyondTheSignalsAreQuietAndWithoutPartners() {
        AisleSignals signals = new AisleSignals(new double[] {0.5}, Map.of(MATERIAL, new double[] {1}));
        Map<ScoreTerm, Double> points = breakdown(bin(1), lot(null), signals).points();
        assertThat(points.get(ScoreTerm.AFFINITY)).isZero();
        assertThat(points.get(ScoreTerm.CONGESTION)).isCloseTo(1000 / 120.0, within(1e-9));
    }

    @Test
    void bandsSpeakOfTheWholeBinWhateverOfItMayBeFilled() {
        // 10 ft3, of which 8 may be filled; 6 are, with the lot: 60 %
        Bin bin = new Bin(
                new Volume(10_000),
                new Volume(8_000),
                new Mass(1_000_000),
                new Volume(4_000),
                Mass.ZERO,
                null,
                LocationType.RESERVE,
                AbcClass.A,
                0,
                2,
                1,
                0,
                null,
                "",
                MixingRule.MIXED,
                1,
                MATERIAL,
                true);
        assertThat(breakdown(bin, lot(null), AisleSignals.NONE).points()).containsEntry(ScoreTerm.UTILISATION, 20.0);
    }

    @Test
    void totalIsTheSumOfTheParts() {
        Seeds.each(500, seed -> {
            Random random = new Random(seed);
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 20, 5);
            BinColumns bins = warehouse.columns();
            for (ReceivedLot lot : warehouse.lots()) {
                LotScorer scorer = new LotScorer(
                        bins, lot, new Scoring(weights(random), PlacementPolicy.DEFAULT.goldenZone(), signals(random)));
                for (int bin = 0; bin < bins.count(); bin++) {
                    assertThat(scorer.total(bins.page(0), bin))
                            .isCloseTo(scorer.breakdown(bin).total(), within(1e-9));
                }
            }
        });
    }

    private static ScoreWeights weights(Random random) {
        ScoreWeights weights = PlacementPolicy.DEFAULT.weights();
        for (ScoreTerm term : ScoreTerm.values()) {
            weights = weights.with(term, random.nextInt(3) == 0 ? 0.001 : random.nextDouble() * 50);
        }
        return weights;
    }

    private static AisleSignals signals(Random random) {
        double[] congestion = random.doubles(random.nextInt(5)).toArray();
        return new AisleSignals(
                congestion,
                random.nextBoolean()
                        ? Map.of()
                        : Map.of(random.nextInt(6), random.doubles(3).toArray()));
    }

    private static ScoreBreakdown breakdown(Bin bin, ReceivedLot lot, AisleSignals signals) {
        BinColumns bins = BinColumns.builder().add(bin).build();
        Scoring scoring = new Scoring(PlacementPolicy.DEFAULT.weights(), PlacementPolicy.DEFAULT.goldenZone(), signals);
        return new LotScorer(bins, lot, scoring).breakdown(0);
    }

    private static Bin bin(int shelf) {
        return new Bin(
                new Volume(10_000),
                new Volume(10_000),
                new Mass(1_000_000),
                Volume.ZERO,
                Mass.ZERO,
                null,
                LocationType.RESERVE,
                AbcClass.A,
                0,
                2,
                shelf,
                0,
                null,
                "",
                MixingRule.MIXED,
                0,
                Bin.NO_MATERIAL,
                true);
    }

    /** 2 ft3 and 2,000 lb. */
    private static ReceivedLot lot(@Nullable StockingUnits units) {
        return new ReceivedLot(
                MATERIAL,
                new Volume(2_000),
                new Mass(200_000),
                null,
                false,
                AbcClass.A,
                1,
                null,
                "",
                LocationType.STORAGE,
                units);
    }
}
