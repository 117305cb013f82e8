package com.agogsaas.wms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlantGeneratorTest {

    /** A Tuesday, in the middle of a working day. */
    private static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");

    private static final PlantData PLANT = PlantGenerator.generate(NOW, DemoWarehouse.SEED);

    @Test
    void isTheSameForTheSameSeedAndMoment() {
        assertThat(PlantGenerator.generate(NOW, DemoWarehouse.SEED)).isEqualTo(PLANT);
        assertThat(PlantGenerator.generate(NOW, DemoWarehouse.SEED + 1)).isNotEqualTo(PLANT);
    }

    @Test
    void hasTheBinsAndMaterialsOfAMediumPlant() {
        assertThat(PLANT.bins()).hasSize(2_400);
        assertThat(PLANT.bins()).extracting(DemoBin::locationCode).doesNotHaveDuplicates();
        assertThat(PLANT.bins()).extracting(DemoBin::type).contains(LocationType.values());
        assertThat(PLANT.materials()).hasSize(900);
        assertThat(PLANT.materials()).extracting(DemoMaterial::materialCode).doesNotHaveDuplicates();
        assertThat(PLANT.materials()).extracting(DemoMaterial::kind).contains(MaterialKind.values());
        long blocked =
                PLANT.bins().stream().filter(bin -> bin.blockedReason() != null).count();
        assertThat(blocked).isBetween(5L, 60L);
    }

    @Test
    void givesBinsTheVolumeOfTheirDimensions() {
        assertThat(PLANT.bins()).allSatisfy(bin -> {
            double cubicInches = bin.size().length()
                    / 100.0
                    * bin.size().width()
                    / 100.0
                    * bin.size().height()
                    / 100.0;
            assertThat(bin.capacity().cubicFeet().doubleValue())
                    .isBetween(cubicInches / 1_728 - 0.001, cubicInches / 1_728);
        });
    }

    @Test
    void walksPastEveryStorageBinOnceAndFromNeighbourToNeighbour() {
        List<DemoBin> walk = PLANT.bins().stream()
                .filter(bin -> bin.zone().isStorage())
                .sorted(Comparator.comparing(bin -> bin.pickSequence() == null ? 0 : bin.pickSequence()))
                .toList();
        assertThat(walk)
                .extracting(DemoBin::pickSequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, walk.size()).boxed().toList());
        for (int i = 1; i < walk.size(); i++) {
            DemoBin from = walk.get(i - 1);
            DemoBin to = walk.get(i);
            if (from.aisle().equals(to.aisle())) {
                assertThat(Math.abs(Integer.parseInt(from.rack()) - Integer.parseInt(to.rack())))
                        .isLessThanOrEqualTo(1);
            } else if (from.zone() == to.zone()) {
                assertThat(to.rack())
                        .as("the next aisle begins where the last one ended")
                        .isEqualTo(from.rack());
            }
            if (from.zone() == to.zone()) {
                assertThat(to.abcClass()).isGreaterThanOrEqualTo(from.abcClass());
            }
        }
    }

    @Test
    void fillsFortyFivePercentOfThePlantAndOfItsStorage() {
        assertThat(fill(PLANT.bins())).isBetween(0.43, 0.47);
        assertThat(fill(PLANT.bins().stream()
                        .filter(bin -> bin.zone().isStorage())
                        .toList()))
                .isBetween(0.43, 0.47);
    }

    @Test
    void overfillsNoBin() {
        Map<DemoBin, Long> volume = new HashMap<>();
        Map<DemoBin, Long> weight = new HashMap<>();
        for (DemoLot lot : PLANT.lots()) {
            DemoMaterial goods = PLANT.materials().get(lot.material());
            volume.merge(lot.bin(), lot.onHand() * goods.unitVolume().milliCubicFeet(), Long::sum);
            weight.merge(lot.bin(), lot.onHand() * goods.unitWeight().centiPounds(), Long::sum);
        }
        assertThat(volume)
                .allSatisfy((bin, used) ->
                        assertThat(used).isLessThanOrEqualTo(bin.capacity().milliCubicFeet()));
        assertThat(weight)
                .allSatisfy((bin, used) ->
                        assertThat(used).isLessThanOrEqualTo(bin.rating().centiPounds()));
    }

    @Test
    void keepsEveryLotWhereItsMaterialMayLie() {
        assertThat(PLANT.lots()).allSatisfy(lot -> {
            DemoMaterial goods = PLANT.materials().get(lot.material());
            assertThat(lot.bin().blockedReason()).isNull();
            assertThat(lot.bin().zone().securityZone()).isEqualTo(goods.securityZone());
            assertThat(goods.unitSize().fitsInto(lot.bin().size(), goods.staysUpright()))
                    .isTrue();
            if (goods.tolerated() != null && lot.bin().zone().isStorage()) {
                assertThat(lot.bin().zone().temperature()).isNotNull();
            }
        });
    }

    @Test
    void respectsMixingRules() {
        Map<DemoBin, Set<Integer>> materials = new HashMap<>();
        Map<DemoBin, Set<String>> lots = new HashMap<>();
        for (DemoLot lot : PLANT.lots()) {
            materials.computeIfAbsent(lot.bin(), bin -> new HashSet<>()).add(lot.material());
            lots.computeIfAbsent(lot.bin(), bin -> new HashSet<>()).add(lot.lotNumber());
        }
        lots.forEach((bin, held) -> {
            if (bin.mixingRule() == MixingRule.SINGLE_LOT) {
                assertThat(held).as(bin.locationCode()).hasSize(1);
            }
            if (bin.mixingRule() != MixingRule.MIXED) {
                assertThat(materials.get(bin)).as(bin.locationCode()).hasSize(1);
            }
        });
    }

    @Test
    void splitsOnlyLotsThatMayBeSplit() {
        assertThat(PLANT.lots())
                .filteredOn(lot -> lot.part() > 1)
                .isNotEmpty()
                .allMatch(lot -> PLANT.materials().get(lot.material()).kind().splittable);
    }

    @Test
    void leavesOfEveryLotWhatCameInLessWhatWentOut() {
        Map<String, Integer> balance = new HashMap<>();
        for (Movement movement : PLANT.movements()) {
            int sign = switch (movement.type()) {
                case "RECEIPT", "ADJUSTMENT", "RETURN" -> 1;
                case "ISSUE" -> -1;
                default -> 0;
            };
            balance.merge(movement.lotNumber(), sign * movement.quantity(), Integer::sum);
        }
        balance.values().removeIf(left -> left == 0);
        Map<String, Integer> onHand =
                PLANT.lots().stream().collect(Collectors.toMap(DemoLot::lotNumber, DemoLot::onHand, Integer::sum));
        assertThat(balance).isEqualTo(onHand);
    }

    @Test
    void neverTakesFromALotBeforeItCameIn() {
        Map<String, Integer> balance = new HashMap<>();
        Instant last = Instant.MIN;
        for (Movement movement : PLANT.movements()) {
            assertThat(movement.at()).isAfterOrEqualTo(last).isBetween(NOW.minusSeconds(180 * 86_400), NOW);
            last = movement.at();
            int sign = movement.type().equals("ISSUE") ? -1 : movement.type().equals("TRANSFER") ? 0 : 1;
            int left = balance.merge(movement.lotNumber(), sign * movement.quantity(), Integer::sum);
            assertThat(left).as(movement.lotNumber()).isNotNegative();
        }
    }

    @Test
    void issuesExactlyWhatWasPickedOfEveryOrder() {
        Map<String, Integer> issued = new TreeMap<>();
        for (Movement movement : PLANT.movements()) {
            if (movement.orderNumber() != null) {
                issued.merge(movement.orderNumber() + "/" + movement.material(), movement.quantity(), Integer::sum);
            }
        }
        Map<String, Integer> picked = new TreeMap<>();
        for (DemoOrder order : PLANT.orders()) {
            for (DemoOrder.Line line : order.lines()) {
                if (line.picked() > 0) {
                    picked.merge(order.orderNumber() + "/" + line.material(), line.picked(), Integer::sum);
                }
            }
        }
        assertThat(issued).isEqualTo(picked);
    }

    @Test
    void ordersByZipfsLaw() {
        long[] lines = linesOfMaterials();
        long[] sorted = IntStream.range(0, lines.length)
                .mapToLong(i -> -lines[i])
                .sorted()
                .map(n -> -n)
                .toArray();
        double slope = logLogSlope(sorted, 300);
        System.out.printf(Locale.ROOT, "Zipf exponent of the first 300 materials: %.3f%n", -slope);
        assertThat(-slope).isBetween(Popularity.EXPONENT - 0.1, Popularity.EXPONENT + 0.1);
    }

    @Test
    void classifiesByTheLinesPicked() {
        long[] lines = linesOfMaterials();
        double all = IntStream.range(0, lines.length).mapToLong(i -> lines[i]).sum();
        Map<AbcClass, Long> sums = new TreeMap<>();
        Map<AbcClass, Integer> counts = new TreeMap<>();
        for (int i = 0; i < lines.length; i++) {
            sums.merge(PLANT.classes().get(i), lines[i], Long::sum);
            counts.merge(PLANT.classes().get(i), 1, Integer::sum);
        }
        System.out.println("Materials by class: " + counts + ", lines by class: " + sums);
        assertThat(sums.getOrDefault(AbcClass.A, 0L) / all).isBetween(0.80, 0.81);
        assertThat((sums.getOrDefault(AbcClass.A, 0L) + sums.getOrDefault(AbcClass.B, 0L)) / all)
                .isBetween(0.95, 0.955);
        assertThat(counts.getOrDefault(AbcClass.A, 0)).isBetween(120, 280);
        long slowestA = IntStream.range(0, lines.length)
                .filter(i -> PLANT.classes().get(i) == AbcClass.A)
                .mapToLong(i -> lines[i])
                .min()
                .orElseThrow();
        long fastestC = IntStream.range(0, lines.length)
                .filter(i -> PLANT.classes().get(i) == AbcClass.C)
                .mapToLong(i -> lines[i])
                .max()
                .orElseThrow();
        assertThat(slowestA).isGreaterThan(fastestC);
    }

    @Test
    void isBusiestOnMondaysAndQuietOnSundays() {
        assertThat(ordersOn(DayOfWeek.MONDAY)).isGreaterThan(ordersOn(DayOfWeek.FRIDAY));
        assertThat(ordersOn(DayOfWeek.FRIDAY)).isGreaterThan(2 * ordersOn(DayOfWeek.SATURDAY));
        assertThat(ordersOn(DayOfWeek.SATURDAY)).isGreaterThan(2 * ordersOn(DayOfWeek.SUNDAY));
    }

    @Test
    void ordersCompanionsTogether() {
        Popularity popularity = popularity();
        int top = popularity.materialAt(20);
        int companion = popularity.materialAt(21);
        double orders = PLANT.orders().size();
        double withTop = ordersWith(top);
        double withCompanion = ordersWith(companion);
        double together = PLANT.orders().stream()
                .filter(order -> has(order, top) && has(order, companion))
                .count();
        double lift = together * orders / (withTop * withCompanion);
        assertThat(lift).isGreaterThan(5);
    }

    @Test
    void hasOrdersAndPickListsUnderWay() {
        Map<DemoOrder.Status, Long> orders =
                PLANT.orders().stream().collect(Collectors.groupingBy(DemoOrder::status, Collectors.counting()));
        assertThat(orders.get(DemoOrder.Status.OPEN)).isEqualTo(OrderBook.OPEN_ORDERS);
        assertThat(orders.get(DemoOrder.Status.RELEASED)).isEqualTo(OrderBook.RELEASED_ORDERS);
        assertThat(orders.get(DemoOrder.Status.PICKING)).isEqualTo(OrderBook.PICKING_ORDERS);
        assertThat(PLANT.pickLists()).extracting(PickList::status).contains(PickList.Status.values());
        List<PickList.Line> underWay = PLANT.pickLists().stream()
                .filter(list -> list.status() == PickList.Status.IN_PROGRESS)
                .flatMap(list -> list.lines().stream())
                .toList();
        assertThat(underWay).anyMatch(line -> line.picked() == line.requested()).anyMatch(line -> line.picked() == 0);
        int toPick = PLANT.pickLists().stream()
                .flatMap(list -> list.lines().stream())
                .mapToInt(line -> line.requested() - line.picked())
                .sum();
        assertThat(PLANT.lots().stream().mapToInt(DemoLot::allocated).sum()).isEqualTo(toPick);
        assertThat(PLANT.lots()).allMatch(lot -> lot.allocated() <= lot.onHand());
    }

    @Test
    void hasRoomForTheMaterialThatDeploymentChecksAskFor() {
        DemoMaterial test = PLANT.materials().stream()
                .filter(material -> material.materialId().equals(MaterialCatalogue.TEST_MATERIAL_ID))
                .findFirst()
                .orElseThrow();
        assertThat(test.unitVolume().milliCubicFeet() * 100).isEqualTo(5_500);
        assertThat(test.unitWeight().centiPounds() * 100).isEqualTo(5_000);
        Set<DemoBin> used = PLANT.lots().stream().map(DemoLot::bin).collect(Collectors.toSet());
        assertThat(PLANT.bins())
                .filteredOn(bin -> !used.contains(bin)
                        && test.mayLieIn(bin)
                        && LocationType.STORAGE.contains(bin.type())
                        && bin.capacity().milliCubicFeet() >= 5_500)
                .hasSizeGreaterThan(100);
    }

    private static long ordersOn(DayOfWeek weekday) {
        return PLANT.orders().stream()
                .filter(order ->
                        order.orderedAt().atZone(PlantCalendar.TIME_ZONE).getDayOfWeek() == weekday)
                .count();
    }

    private static Popularity popularity() {
        SplittableRandom random = new SplittableRandom(DemoWarehouse.SEED);
        random.split();
        random.split();
        return new Popularity(PLANT.materials().size(), random.split());
    }

    private static boolean has(DemoOrder order, int material) {
        return order.lines().stream().anyMatch(line -> line.material() == material);
    }

    private static long ordersWith(int material) {
        return PLANT.orders().stream().filter(order -> has(order, material)).count();
    }

    private static long[] linesOfMaterials() {
        long[] lines = new long[PLANT.materials().size()];
        PLANT.orders().stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.picked() > 0)
                .forEach(line -> lines[line.material()]++);
        return lines;
    }

    /** Least squares of log count over log shifted rank. */
    private static double logLogSlope(long[] sorted, int ranks) {
        List<double[]> points = new ArrayList<>();
        for (int rank = 0; rank < ranks; rank++) {
            points.add(new double[] {Math.log(rank + 1 + Popularity.SHIFT), Math.log((double) sorted[rank])});
        }
        double meanX = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double meanY = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double covariance = points.stream()
                .mapToDouble(point -> (point[0] - meanX) * (point[1] - meanY))
                .sum();
        double variance = points.stream()
                .mapToDouble(point -> (point[0] - meanX) * (point[0] - meanX))
                .sum();
        return covariance / variance;
    }

    private static double fill(List<DemoBin> bins) {
        Set<DemoBin> counted = new HashSet<>(bins);
        double used = PLANT.lots().stream()
                .filter(lot -> counted.contains(lot.bin()))
                .mapToLong(lot -> lot.onHand()
                        * PLANT.materials().get(lot.material()).unitVolume().milliCubicFeet())
                .sum();
        return used
                / bins.stream()
                        .mapToLong(bin -> bin.capacity().milliCubicFeet())
                        .sum();
    }
}
