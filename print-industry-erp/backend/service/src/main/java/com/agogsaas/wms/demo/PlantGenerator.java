package com.agogsaas.wms.demo;

import com.agogsaas.wms.units.AbcClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes the plant up: the same seed and the same moment give the same plant, down to the last row. */
final class PlantGenerator {

    /** Materials of middling popularity that are sold out. */
    private static final int FIRST_SOLD_OUT_RANK = 150;

    private static final int SOLD_OUT_STEP = 23;
    private static final int SOLD_OUT = 20;

    private PlantGenerator() {}

    static PlantData generate(Instant now, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PlantCalendar calendar = new PlantCalendar(now);
        List<DemoBin> bins = WarehouseLayout.draw(random.split());
        List<DemoMaterial> materials = MaterialCatalogue.write(random.split());
        Popularity popularity = new Popularity(materials.size(), random.split());
        List<Integer> soldOut = soldOut(popularity);
        List<DemoOrder> orders = new OrderBook(calendar, materials, popularity, soldOut, random.split()).write();
        AbcClass[] classes = VelocityClasses.of(orders, materials.size());
        List<PlacedLot> stock =
                new StockRoom(bins, materials, classes, random.split()).fill(popularity.byRank(), soldOut);
        StockHistory history = new StockHistory(calendar, materials, bins, random.split());
        accountForAll(history, orders, stock, materials, bins);
        List<Movement> movements = new ArrayList<>(history.movements());
        movements.sort(Comparator.comparing(Movement::at));
        List<DemoLot> lots = new ArrayList<>(history.lots());
        List<PickList> pickLists = new PickLists(calendar, lots, movements).write(orders);
        List<DemoDecision> decisions =
                new DecisionHistory(calendar, bins, materials, classes, orders, random.split()).decide(movements);
        return new PlantData(
                calendar.now(), bins, materials, Arrays.asList(classes), orders, lots, movements, pickLists, decisions);
    }

    private static List<Integer> soldOut(Popularity popularity) {
        return IntStream.range(0, SOLD_OUT)
                .mapToObj(i -> popularity.materialAt(FIRST_SOLD_OUT_RANK + i * SOLD_OUT_STEP))
                .toList();
    }

    private static void accountForAll(
            StockHistory history,
            List<DemoOrder> orders,
            List<PlacedLot> stock,
            List<DemoMaterial> materials,
            List<DemoBin> bins) {
        List<List<PickQueue.Pick>> picks = picksOfMaterials(orders, materials.size());
        List<List<PlacedLot>> left = emptyLists(materials.size());
        stock.forEach(lot -> left.get(lot.material()).add(lot));
        for (int material = 0; material < materials.size(); material++) {
            DemoBin home = home(materials.get(material), left.get(material), bins);
            history.account(material, picks.get(material), left.get(material), home);
        }
    }

    private static List<List<PickQueue.Pick>> picksOfMaterials(List<DemoOrder> orders, int materials) {
        List<List<PickQueue.Pick>> picks = emptyLists(materials);
        for (DemoOrder order : orders) {
            Instant pickedAt = order.pickedAt();
            for (DemoOrder.Line line : order.lines()) {
                if (pickedAt != null && line.picked() > 0) {
                    picks.get(line.material()).add(new PickQueue.Pick(order.orderNumber(), line.picked(), pickedAt));
                }
            }
        }
        picks.forEach(ofMaterial -> ofMaterial.sort(Comparator.comparing(PickQueue.Pick::at)));
        return picks;
    }

    /** Where the pickers know the material to be: its first bin, or any that it may lie in when it is sold out. */
    private static DemoBin home(DemoMaterial material, List<PlacedLot> left, List<DemoBin> bins) {
        return left.stream()
                .map(lot -> lot.parts().get(0).bin())
                .filter(bin -> bin.zone().isStorage())
                .findFirst()
                .or(() -> bins.stream()
                        .filter(bin -> material.zones().contains(bin.zone()) && material.mayLieIn(bin))
                        .findFirst())
                .orElseThrow();
    }

    private static <T> List<List<T>> emptyLists(int count) {
        List<List<T>> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
