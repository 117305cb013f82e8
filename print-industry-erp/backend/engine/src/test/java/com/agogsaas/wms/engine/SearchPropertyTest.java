package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.verification.RandomWarehouse;
import com.agogsaas.wms.engine.verification.Seeds;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches that pass over most of the facility find what looking at every bin finds. */
class SearchPropertyTest {

    private static final int BINS = 1_500;

    @Test
    void bestBinsAreThoseOfTheWholeFacility() {
        Seeds.each(600, seed -> {
            Random random = new Random(seed);
            RandomWarehouse warehouse = RandomWarehouse.of(seed, random.nextBoolean() ? BINS : 40, 6);
            BinColumns bins = warehouse.columns();
            ScoreWeights weights = weights(random);
            PageQueue queue = new PageQueue();
            for (ReceivedLot lot : warehouse.lots()) {
                int limit = 1 + random.nextInt(30);
                BestBins best = new LotSearch(bins, lot, weights, queue).best(limit, bin -> true);
                assertThat(IntStream.range(0, best.size()).mapToObj(best::bin))
                        .containsExactlyElementsOf(PlainPlacing.best(bins, lot, weights, limit));
            }
        });
    }

    @Test
    void firstAndBestFitAreThoseOfTheWholeFacility() {
        Seeds.each(300, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, seed % 2 == 0 ? BINS : 40, 60);
            BinColumns bins = warehouse.columns();
            List<ReceivedLot> lots = warehouse.lots();
            Occupancy firstFit = new Occupancy(bins, lots);
            new FitDecreasing(firstFit, lots).firstFit();
            Occupancy bestFit = new Occupancy(bins, lots);
            new FitDecreasing(bestFit, lots).bestFit();
            assertSamePlan(lots, firstFit, PlainPlacing.firstFit(bins, lots));
            assertSamePlan(lots, bestFit, PlainPlacing.bestFit(bins, lots));
        });
    }

    @Test
    void nearestBinIsThatOfTheWholeFacility() {
        Seeds.each(300, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, seed % 2 == 0 ? BINS : 40, 60);
            Occupancy occupancy = PlainPlacing.firstFit(warehouse.columns(), warehouse.lots());
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

    private static ScoreWeights weights(Random random) {
        return new ScoreWeights(
                random.nextInt(3), 1 + random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
    }
}
