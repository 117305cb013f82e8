package com.agogsaas.wms.demo;

import com.agogsaas.wms.demo.DemoOrder.Line;
import com.agogsaas.wms.demo.DemoOrder.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Half a year of orders, up to those that have not left yet. */
final class OrderBook {

    /** The latest orders are still somewhere on their way. */
    static final int OPEN_ORDERS = 60;

    static final int RELEASED_ORDERS = 45;
    static final int PICKING_ORDERS = 30;

    /** On an ordinary working day. */
    private static final int ORDERS_PER_DAY = 150;

    private static final int ONE_IN_CANCELLED = 100;

    private static final int ONE_IN_WAITING = 4;

    /**
     * In how many hours the latest released orders are due. Each waits for a sold-out material, so that goods which
     * arrive can go straight to an order of any urgency.
     */
    private static final List<Integer> WAITING_DUE_IN_HOURS = List.of(110, 100, 60, 40, 20, 12, 2, -5);

    /** That of an ordinary customer. */
    private static final int WAITING_PRIORITY = 5;

    /** Up to this rank, neighbours of the popularity list are bought together: a paper and the ink that suits it. */
    private static final int COMPANION_RANKS = 240;

    private static final double COMPANION_SHARE = 0.35;

    private static final List<String> CUSTOMER_WORDS = List.of(
            "Alder",
            "Birch",
            "Cedar",
            "Dogwood",
            "Elm",
            "Fir",
            "Gingko",
            "Hazel",
            "Ironwood",
            "Juniper",
            "Larch",
            "Maple");
    private static final List<String> CUSTOMER_TRADES =
            List.of("Press", "Books", "Mailing", "Packaging", "Signs", "Magazines");

    private final PlantCalendar calendar;
    private final List<DemoMaterial> materials;
    private final Popularity popularity;
    private final List<Integer> soldOut;
    private final SplittableRandom random;

    /** @param soldOut materials of which nothing is left, so that some customers wait for the next delivery */
    OrderBook(
            PlantCalendar calendar,
            List<DemoMaterial> materials,
            Popularity popularity,
            List<Integer> soldOut,
            SplittableRandom random) {
        this.calendar = calendar;
        this.materials = materials;
        this.popularity = popularity;
        this.soldOut = soldOut;
        this.random = random;
    }

    /** The orders by the time of ordering. */
    List<DemoOrder> write() {
        List<Instant> times = orderTimes();
        List<DemoOrder> orders = new ArrayList<>(times.size());
        for (int i = 0; i < times.size(); i++) {
            int fromTheEnd = times.size() - i;
            DemoOrder order = order(i, times.get(i), statusAt(fromTheEnd));
            int waiting = fromTheEnd - OPEN_ORDERS - 1;
            boolean waits = waiting >= 0 && waiting < WAITING_DUE_IN_HOURS.size();
            orders.add(waits ? waitingForDelivery(order, waiting) : order);
        }
        return orders;
    }

    private List<Instant> orderTimes() {
        List<Instant> times = new ArrayList<>();
        for (LocalDate day = calendar.firstDay(); !day.isAfter(calendar.lastDay()); day = day.plusDays(1)) {
            double swing = 0.9 + 0.2 * random.nextDouble();
            long count = Math.round(ORDERS_PER_DAY * PlantCalendar.busyness(day) * swing);
            for (int i = 0; i < count; i++) {
                Instant time = PlantCalendar.during(day, random);
                if (!time.isBefore(calendar.start()) && time.isBefore(calendar.now())) {
                    times.add(time);
                }
            }
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private Status statusAt(int fromTheEnd) {
        if (fromTheEnd <= OPEN_ORDERS) {
            return Status.OPEN;
        }
        if (fromTheEnd <= OPEN_ORDERS + RELEASED_ORDERS) {
            return Status.RELEASED;
        }
        if (fromTheEnd <= OPEN_ORDERS + RELEASED_ORDERS + PICKING_ORDERS) {
            return Status.PICKING;
        }
        return random.nextInt(ONE_IN_CANCELLED) == 0 ? Status.CANCELLED : Status.SHIPPED;
    }

    private DemoOrder order(int index, Instant ordered, Status status) {
        boolean underWay = status == Status.PICKING || status == Status.SHIPPED;
        Instant released = within(ordered, 600 + random.nextInt(7_200));
        Instant picked = within(released, 900 + random.nextInt(18_000));
        Instant shipped = within(picked, 1_800 + random.nextInt(14_400));
        return new DemoOrder(
                Numbered.of("SO-", 100_001 + index, 6),
                customer(),
                status,
                1 + random.nextInt(9),
                ordered,
                dueAt(ordered, status),
                underWay || status == Status.RELEASED ? released : null,
                underWay ? picked : null,
                status == Status.SHIPPED ? shipped : null,
                lines(status));
    }

    /** The same with a line for a material of which there is nothing, one that may stand in staging. */
    private DemoOrder waitingForDelivery(DemoOrder order, int number) {
        List<Integer> awaited = soldOut.stream()
                .filter(material -> materials.get(material).tolerated() == null
                        && materials.get(material).securityZone().equals(Zone.STANDARD_SECURITY))
                .toList();
        int material = awaited.get(number % awaited.size());
        List<Line> lines = new ArrayList<>(order.lines());
        lines.removeIf(line -> line.material() == material);
        lines.add(new Line(material, materials.get(material).kind().mostPerLine, 0));
        return new DemoOrder(
                order.orderNumber(),
                order.customer(),
                order.status(),
                WAITING_PRIORITY,
                order.orderedAt(),
                calendar.now().plus(Duration.ofHours(WAITING_DUE_IN_HOURS.get(number))),
                order.releasedAt(),
                order.pickedAt(),
                order.shippedAt(),
                lines);
    }

    /** So many seconds later, or half-way to the moment of loading where that comes first. */
    private Instant within(Instant from, int seconds) {
        long left = Duration.between(from, calendar.now()).toSeconds();
        return from.plusSeconds(Math.min(seconds, left / 2));
    }

    /** What has not left yet is due in the days to come, now and then overdue. */
    private Instant dueAt(Instant ordered, Status status) {
        boolean waiting = status != Status.SHIPPED && status != Status.CANCELLED;
        Instant from = waiting ? calendar.now().minus(Duration.ofHours(12)) : ordered;
        return from.plus(Duration.ofHours(4 + random.nextInt(116)));
    }

    private String customer() {
        int number = random.nextInt(CUSTOMER_WORDS.size() * CUSTOMER_TRADES.size());
        return CUSTOMER_WORDS.get(number % CUSTOMER_WORDS.size()) + " "
                + CUSTOMER_TRADES.get(number / CUSTOMER_WORDS.size());
    }

    private List<Line> lines(Status status) {
        Map<Integer, Integer> quantities = new LinkedHashMap<>();
        int wanted = 1;
        while (wanted < 12 && random.nextDouble() < 0.6) {
            wanted++;
        }
        while (quantities.size() < wanted) {
            int rank = popularity.drawRank(random);
            add(quantities, rank);
            int companion = rank ^ 1;
            if (rank < COMPANION_RANKS && random.nextDouble() < COMPANION_SHARE) {
                add(quantities, companion);
            }
        }
        if (status == Status.OPEN && random.nextInt(ONE_IN_WAITING) == 0) {
            int material = soldOut.get(random.nextInt(soldOut.size()));
            quantities.putIfAbsent(
                    material, 1 + random.nextInt(materials.get(material).kind().mostPerLine));
        }
        List<Line> lines = new ArrayList<>(quantities.size());
        quantities.forEach((material, quantity) ->
                lines.add(new Line(material, quantity, picked(status, lines.size(), quantity))));
        return lines;
    }

    private void add(Map<Integer, Integer> quantities, int rank) {
        int material = popularity.materialAt(rank);
        int most = materials.get(material).kind().mostPerLine;
        quantities.putIfAbsent(material, 1 + Math.min(random.nextInt(most), random.nextInt(most)));
    }

    /** The lines of an order that is being picked are picked in turn: every other one so far. */
    private static int picked(Status status, int line, int quantity) {
        boolean done = status == Status.SHIPPED || (status == Status.PICKING && line % 2 == 0);
        return done ? quantity : 0;
    }
}
