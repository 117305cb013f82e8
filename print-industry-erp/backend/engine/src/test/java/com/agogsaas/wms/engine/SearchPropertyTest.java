package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.verification.RandomWarehouse;
import com.agogsaas.wms.engine.verification.Seeds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches that pass over most of the facility find what looking at every bin finds. */
class SearchPropertyTest {

    private static final int BINS = 1_500;

    @Test
    void bestBinsAreThoseOfTheWholeFacility() {
        Seeds.each(200, seed -> {
            Random random = new Random(seed);
            RandomWarehouse warehouse = RandomWarehouse.of(seed, random.nextBoolean() ? BINS : 40, 6);
            BinColumns bins = warehouse.columns();
            Scoring scoring = scoring(random);
            PageQueue queue = new PageQueue();
            LotSearch search = null;
            for (ReceivedLot lot : warehouse.lots()) {
                int limit = 1 + random.nextInt(30);
                search = new LotSearch(bins, lot, scoring, queue, search);
                BestBins best = search.best(limit, bin -> true);
                assertThat(IntStream.range(0, best.size()).mapToObj(best::bin))
                        .containsExactlyElementsOf(PlainPlacing.best(bins, lot, scoring, limit));
            }
        });
    }

    @Test
    void firstAndBestFitAreThoseOfTheWholeFacility() {
        Seeds.each(100, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, seed % 2 == 0 ? BINS : 40, 60);
            BinColumns bins = warehouse.columns();
            List<ReceivedLot> lots = warehouse.lots();
            SpaceTravelDial dial = new SpaceTravelDial(Math.floorMod(seed, 5) / 4.0);
            Occupancy firstFit = new Occupancy(bins, lots);
            new FitDecreasing(firstFit, lots, dial).firstFit();
            Occupancy bestFit = new Occupancy(bins, lots);
            new FitDecreasing(bestFit, lots, dial).bestFit();
            assertSamePlan(lots, firstFit, PlainPlacing.firstFit(bins, lots, dial));
            assertSamePlan(lots, bestFit, PlainPlacing.bestFit(bins, lots, dial));
        });
    }

    @Test
    void nearestBinIsThatOfTheWholeFacility() {
        Seeds.each(100, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, seed % 2 == 0 ? BINS : 40, 60);
            Occupancy occupancy =
                    PlainPlacing.firstFit(warehouse.columns(), warehouse.lots(), PlacementPolicy.DEFAULT.dial());
            for (ReceivedLot lot : warehouse.lots()) {
                if (FirstBin.of(occupancy, lot) == Occupancy.NOWHERE) {
                    assertThat(NearestBin.of(lot, occupancy)).isEqualTo(PlainPlacing.nearest(lot, occupancy));
                }
            }
        });
    }

    private static void assertSamePlan(List<ReceivedLot> lots, Occupancy plan, Occupancy expected) {
        assertThat(IntStream.range(0, lots.size()).map(plan::binOf))
                .containsExactlyElementsOf(IntStream.range(0, lots.size())
                        .map(expected::binOf)
                        .boxed()
                        .toList());
    }

    private static Scoring scoring(Random random) {
        Map<ScoreTerm, Double> weights = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : ScoreTerm.values()) {
            weights.put(term, (double) random.nextInt(3));
        }
        weights.put(ScoreTerm.TRAVEL, 1.0 + random.nextInt(3));
        AisleSignals signals = random.nextBoolean()
                ? AisleSignals.NONE
                : new AisleSignals(
                        shares(random),
                        Map.of(1, shares(random), 2, shares(random)),
                        Map.of(2, random.nextDouble(), 3, random.nextDouble(), 4, 1.0));
        return new Scoring(new ScoreWeights(weights), PlacementPolicy.DEFAULT.goldenZone(), signals);
    }

    private static double[] shares(Random random) {
        return random.doubles(random.nextInt(BINS / 5)).toArray();
    }
}
