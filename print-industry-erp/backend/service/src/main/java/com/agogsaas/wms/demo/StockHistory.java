package com.agogsaas.wms.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Works out how today's stock came about: which lots came in when, and which of them every order line was picked from,
 * first in, first out. For each lot, what came in less what went out is what is left.
 *
 * <p>Lots that are used up passed through their material's home bin. How full that bin was in the past is not worked
 * out: replenishment is not part of the made-up history.
 */
final class StockHistory {

    /** Ink keeps for a year and a half. */
    private static final Duration SHELF_LIFE = Duration.ofDays(540);

    private final PlantCalendar calendar;
    private final List<DemoMaterial> materials;
    private final List<DemoBin> docks;
    private final SplittableRandom random;
    private final List<Movement> movements = new ArrayList<>();
    private final List<DemoLot> lots = new ArrayList<>();
    private int lotsNamed;

    StockHistory(PlantCalendar calendar, List<DemoMaterial> materials, List<DemoBin> bins, SplittableRandom random) {
        this.calendar = calendar;
        this.materials = materials;
        this.docks =
                bins.stream().filter(bin -> bin.zone() == Zone.RECEIVING_DOCK).toList();
        this.random = random;
    }

    List<Movement> movements() {
        return movements;
    }

    List<DemoLot> lots() {
        return lots;
    }

    /**
     * Accounts for one material.
     *
     * @param picks what was picked of it, by time
     * @param left what is left of it, the oldest lot first
     * @param home where it lies, or lay while there was any
     */
    void account(int material, List<PickQueue.Pick> picks, List<PlacedLot> left, DemoBin home) {
        List<PlacedLot> stored = left.stream().filter(StockHistory::isInStorage).toList();
        int demand = picks.stream().mapToInt(PickQueue.Pick::quantity).sum();
        int ordinaryLot = Math.max(1, demand / (5 + random.nextInt(8)));
        int fromOldest = stored.isEmpty() ? 0 : Math.min(demand, random.nextInt(ordinaryLot + 1));
        PickQueue queue = new PickQueue(picks);
        Instant last = calendar.start().minus(Duration.ofDays(20 + random.nextInt(20)));
        int toCome = demand - fromOldest;
        while (toCome > 0) {
            int quantity = Math.min(toCome, ordinaryLot);
            last = receivedBefore(queue.nextAt(), last);
            String lotNumber = nextLotNumber();
            comeIn(material, lotNumber, List.of(new PlacedLot.Part(home, quantity)), last);
            pick(queue, material, lotNumber, quantity, home);
            toCome -= quantity;
        }
        for (int i = 0; i < stored.size(); i++) {
            int picked = i == 0 ? fromOldest : 0;
            last = picked > 0 ? receivedBefore(queue.nextAt(), last) : receivedAfter(last, stored.size() - i);
            keep(material, stored.get(i), picked, queue, last);
        }
        left.stream().filter(lot -> !isInStorage(lot)).forEach(lot -> keepAside(material, lot));
    }

    private static boolean isInStorage(PlacedLot lot) {
        return lot.parts().get(0).bin().zone().isStorage();
    }

    private void keep(int material, PlacedLot lot, int picked, PickQueue queue, Instant received) {
        String lotNumber = nextLotNumber();
        PlacedLot.Part first = lot.parts().get(0);
        List<PlacedLot.Part> cameIn = new ArrayList<>(lot.parts());
        cameIn.set(0, new PlacedLot.Part(first.bin(), first.quantity() + picked));
        comeIn(material, lotNumber, cameIn, received);
        pick(queue, material, lotNumber, picked, first.bin());
        addLot(material, lotNumber, lot, received);
    }

    /** What stands at the dock came today; what is locked away or came back has been there for some days. */
    private void keepAside(int material, PlacedLot lot) {
        Zone zone = lot.parts().get(0).bin().zone();
        String lotNumber = nextLotNumber();
        int hours = zone == Zone.RECEIVING_DOCK ? 2 + random.nextInt(20) : 24 + random.nextInt(200);
        Instant received = calendar.now().minus(Duration.ofMinutes(60L * hours + random.nextInt(60)));
        PlacedLot.Part part = lot.parts().get(0);
        boolean cameBack = zone == Zone.RETURNS_BENCH;
        movements.add(new Movement(
                cameBack ? "RETURN" : "RECEIPT",
                material,
                lotNumber,
                null,
                part.bin(),
                part.quantity(),
                null,
                received,
                cameBack ? "Customer return" : null));
        addLot(material, lotNumber, lot, received);
    }

    private void addLot(int material, String lotNumber, PlacedLot lot, Instant received) {
        Instant expires = materials.get(material).kind() == MaterialKind.INK ? received.plus(SHELF_LIFE) : null;
        int number = 1;
        for (PlacedLot.Part part : lot.parts()) {
            lots.add(new DemoLot(
                    lotNumber, number++, material, part.bin(), part.quantity(), 0, lot.quality(), received, expires));
        }
    }

    /** A delivery and its putaway; what was there before the history begins is its opening balance. */
    private void comeIn(int material, String lotNumber, List<PlacedLot.Part> parts, Instant received) {
        if (received.isBefore(calendar.start())) {
            for (PlacedLot.Part part : parts) {
                add("ADJUSTMENT", material, lotNumber, null, part, calendar.start(), "Opening balance (synthetic)");
            }
            return;
        }
        DemoBin dock = docks.get(random.nextInt(docks.size()));
        int quantity = parts.stream().mapToInt(PlacedLot.Part::quantity).sum();
        add("RECEIPT", material, lotNumber, null, new PlacedLot.Part(dock, quantity), received, null);
        Instant putAway = received.plusSeconds(600 + random.nextInt(3_000));
        for (PlacedLot.Part part : parts) {
            add("TRANSFER", material, lotNumber, dock, part, putAway, "Putaway");
        }
    }

    private void add(
            String type,
            int material,
            String lotNumber,
            @Nullable DemoBin from,
            PlacedLot.Part to,
            Instant at,
            @Nullable String reason) {
        movements.add(new Movement(type, material, lotNumber, from, to.bin(), to.quantity(), null, at, reason));
    }

    private void pick(PickQueue queue, int material, String lotNumber, int quantity, DemoBin from) {
        for (PickQueue.Pick pick : queue.take(quantity)) {
            movements.add(new Movement(
                    "ISSUE", material, lotNumber, from, null, pick.quantity(), pick.orderNumber(), pick.at(), null));
        }
    }

    /** Some working hour of the days before a pick, two hours before it at the latest, and not before {@code last}. */
    private Instant receivedBefore(Instant pickAt, Instant last) {
        LocalDate day = pickAt.atZone(PlantCalendar.TIME_ZONE).toLocalDate().minusDays(2 + random.nextInt(9));
        Instant received = PlantCalendar.during(workingDay(day), random);
        Instant latest = pickAt.minus(Duration.ofHours(2));
        received = received.isAfter(latest) ? latest : received;
        if (received.isAfter(last)) {
            return received;
        }
        return last.isAfter(latest) ? latest : last;
    }

    /** Some moment between the delivery before and now, leaving time for {@code toCome} deliveries. */
    private Instant receivedAfter(Instant last, int toCome) {
        long seconds = Duration.between(last, calendar.now().minus(Duration.ofHours(3)))
                .toSeconds();
        return last.plusSeconds(Math.max(1, (long) (seconds * random.nextDouble() / toCome)));
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate workingDay = day;
        while (PlantCalendar.busyness(workingDay) < 0.5) {
            workingDay = workingDay.minusDays(1);
        }
        return workingDay;
    }

    private String nextLotNumber() {
        return Numbered.of("L-", ++lotsNamed, 6);
    }
}
