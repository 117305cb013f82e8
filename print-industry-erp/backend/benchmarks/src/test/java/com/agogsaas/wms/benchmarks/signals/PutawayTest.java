package com.agogsaas.wms.benchmarks.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.units.AbcClass;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every way to put away, on orders that a seed makes up. */
class PutawayTest {

    private static final LocalDate BEGIN = LocalDate.of(2011, 1, 1);
    private static final LocalDate ARRIVAL = LocalDate.of(2011, 3, 1);
    private static final int MATERIALS = 60;

    @Test
    void everyWayPlacesEverythingAndOverfillsNothing() throws IOException {
        Scene scene = scene(7);
        for (Variant variant : Variants.all()) {
            Filling filling = filled(scene, variant);
            assertThat(filling.unplaced()).as(variant.name()).isZero();
            assertThat(units(filling)).as(variant.name()).isEqualTo(units(scene.lots()));
            BinColumns bins = filling.bins();
            assertThat(IntStream.range(0, bins.count()))
                    .as(variant.name())
                    .allMatch(bin -> bins.freeVolume(bin) >= 0 && bins.freeWeight(bin) >= 0);
        }
    }

    @Test
    void sameSeedSameWalk() throws IOException {
        Variant full = Variants.all().stream()
                .filter(variant -> variant.name().equals(Variants.CONGESTION))
                .findFirst()
                .orElseThrow();
        Walk first = Replay.of(filled(scene(3), full), scene(3).day().future(), 4);
        assertThat(Replay.of(filled(scene(3), full), scene(3).day().future(), 4))
                .isEqualTo(first);
    }

    @Test
    void walksToTheBinAndBackAndOnceForEachCart() throws IOException {
        Scene scene = scene(1);
        Filling filling = new Filling(scene.warehouse(), MATERIALS);
        StockLot lot = scene.lots().get(0);
        Warehouse warehouse = scene.warehouse();
        int last = warehouse.bins() - 1;
        int next = last - 8;
        filling.put(Signals.NONE.describe(lot), 1, last);
        filling.put(Signals.NONE.describe(new StockLot(59 - lot.material(), lot.carton(), 1, 1)), 1, next);
        int[] both = IntStream.of(lot.material(), 59 - lot.material()).sorted().toArray();
        List<Order> orders = List.of(new Order(ARRIVAL, both, new long[] {1, 1}));

        double far = 2 * warehouse.block().fromStart(warehouse.placeOf(last));
        double near = 2 * warehouse.block().fromStart(warehouse.placeOf(next));
        assertThat(near).isEqualTo(far - 8);
        assertThat(Replay.of(filling, orders, 1).shortestFeet()).isCloseTo((far + near) / 2, within(1e-9));
        assertThat(Replay.of(filling, orders, 2).shortestFeet()).isCloseTo(far / 2, within(1e-9));
    }

    @Test
    void partnersLieNearerWithAffinity() throws IOException {
        Scene scene = scene(11);
        Affinity affinity = new Affinity(scene.day().history().pairs());
        assertThat(affinity.materials()).isPositive();
        Filling filling = new Filling(scene.warehouse(), MATERIALS);
        StockLot lot = lot(scene, 1);
        filling.put(Signals.NONE.describe(lot), 1, scene.warehouse().bins() - 1);
        double[] near = affinity.byAisle(List.of(Signals.NONE.describe(lot(scene, 0))), filling)
                .getOrDefault(0, new double[scene.warehouse().block().aisles()]);
        assertThat(near[near.length - 1]).isPositive().isGreaterThan(near[0]);
    }

    private static StockLot lot(Scene scene, int material) {
        return scene.lots().stream()
                .filter(lot -> lot.material() == material)
                .findFirst()
                .orElseThrow();
    }

    private static Filling filled(Scene scene, Variant variant) {
        Filling filling = new Filling(scene.warehouse(), MATERIALS);
        variant.putaway().apply(scene).putAway(scene.lots(), filling);
        return filling;
    }

    private static long units(Filling filling) {
        return IntStream.range(0, MATERIALS)
                .mapToLong(material -> filling.of(material).stream()
                        .mapToLong(Filling.Lying::units)
                        .sum())
                .sum();
    }

    private static long units(List<StockLot> lots) {
        return lots.stream()
                .mapToLong(lot -> (long) lot.cartons() * lot.unitsPerCarton())
                .sum();
    }

    /** Materials 0 and 1 are always ordered together, and the smaller a material's number, the more often it is. */
    private static Scene scene(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Order> orders = IntStream.range(0, 900)
                .mapToObj(order -> {
                    int drawn = random.nextInt(1 + random.nextInt(MATERIALS));
                    int[] materials = IntStream.of(drawn < 2 ? 0 : drawn, drawn < 2 ? 1 : drawn)
                            .distinct()
                            .toArray();
                    return new Order(
                            BEGIN.plusDays(order / 10),
                            materials,
                            IntStream.of(materials)
                                    .mapToLong(material -> 1 + random.nextInt(9))
                                    .toArray());
                })
                .toList();
        OrderBook book = new OrderBook(orders, MATERIALS);
        ArrivalDay day = ArrivalDay.of(ARRIVAL, book, 28);
        Warehouse warehouse = new Warehouse(
                Map.of(AbcClass.A, 0.3, AbcClass.B, 0.3, AbcClass.C, 0.4), PlacementPolicy.DEFAULT.fillFactors());
        return new Scene(
                seed, 20, 4, warehouse, day, Stock.lots(day.unitsPerDay(), StockRule.FACE, Carton.real(), seed));
    }
}
