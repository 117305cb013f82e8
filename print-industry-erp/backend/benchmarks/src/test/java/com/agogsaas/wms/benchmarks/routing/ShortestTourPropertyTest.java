package com.agogsaas.wms.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortestTourPropertyTest {

    private static final int FEW = 7;

    @Test
    void isTheShortestOfAllOrders() {
        Seeds.each(3_000, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Block block = block(random);
            int[] places = places(random, block, FEW);
            assertThat(new ShortestTour(block).feet(places, places.length))
                    .as("%s %s", block, places)
                    .isCloseTo(new EveryOrder(block).feet(places, places.length), within(1e-6));
        });
    }

    @Test
    void isNeverLongerThanAnSShape() {
        Seeds.each(2_000, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Block block = block(random);
            int[] places = places(random, block, block.places());
            assertThat(new ShortestTour(block).feet(places, places.length))
                    .as("%s %s", block, places)
                    .isLessThanOrEqualTo(new SShape(block).feet(places, places.length) + 1e-6);
        });
    }

    @Test
    void doesNotGetShorterWithOnePlaceMore() {
        Seeds.each(2_000, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Block block = block(random);
            int[] places = places(random, block, block.places());
            ShortestTour tour = new ShortestTour(block);
            for (int count = 1; count <= places.length; count++) {
                assertThat(tour.feet(places, count)).isGreaterThanOrEqualTo(tour.feet(places, count - 1) - 1e-6);
            }
        });
    }

    private static Block block(SplittableRandom random) {
        return new Block(
                1 + random.nextInt(6), 1 + random.nextInt(8), random.nextDouble(1, 10), random.nextDouble(1, 30));
    }

    private static int[] places(SplittableRandom random, Block block, int most) {
        return random.ints(random.nextInt(most + 1), 0, block.places())
                .sorted()
                .distinct()
                .toArray();
    }
}
