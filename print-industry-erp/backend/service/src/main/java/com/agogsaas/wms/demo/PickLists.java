package com.agogsaas.wms.demo;

import static java.util.Objects.requireNonNull;

import com.agogsaas.wms.demo.DemoOrder.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups orders into the walks of pickers: those of the last two weeks that are done, those under way, and those that
 * wait for a picker. Whatever is still to be picked is set aside in its lot.
 */
final class PickLists {

    private static final int ORDERS_PER_LIST = 3;
    private static final Duration KEPT = Duration.ofDays(14);

    /** Of the released orders, as many have their list already. */
    private static final int RELEASED_WITH_LIST = 15;

    private final PlantCalendar calendar;
    private final List<DemoLot> lots;
    private final Map<Integer, List<Integer>> lotsOfMaterial = new HashMap<>();
    private final Map<String, List<Movement>> issuesOfOrder = new HashMap<>();
    private final List<PickList> lists = new ArrayList<>();

    /** @param lots today's stock; what the lists set aside is written back into it */
    PickLists(PlantCalendar calendar, List<DemoLot> lots, List<Movement> movements) {
        this.calendar = calendar;
        this.lots = lots;
        for (int i = 0; i < lots.size(); i++) {
            lotsOfMaterial
                    .computeIfAbsent(lots.get(i).material(), material -> new ArrayList<>())
                    .add(i);
        }
        for (Movement movement : movements) {
            if (movement.orderNumber() != null) {
                issuesOfOrder
                        .computeIfAbsent(movement.orderNumber(), order -> new ArrayList<>())
                        .add(movement);
            }
        }
    }

    List<PickList> write(List<DemoOrder> orders) {
        Instant oldest = calendar.now().minus(KEPT);
        group(
                PickList.Status.COMPLETED,
                orders.stream()
                        .filter(order -> order.status() == Status.SHIPPED
                                && order.orderedAt().isAfter(oldest))
                        .toList());
        group(PickList.Status.IN_PROGRESS, withStatus(orders, Status.PICKING));
        List<DemoOrder> released = withStatus(orders, Status.RELEASED);
        group(PickList.Status.OPEN, released.subList(0, Math.min(RELEASED_WITH_LIST, released.size())));
        return lists;
    }

    private static List<DemoOrder> withStatus(List<DemoOrder> orders, Status status) {
        return orders.stream().filter(order -> order.status() == status).toList();
    }

    private void group(PickList.Status status, List<DemoOrder> orders) {
        for (int first = 0; first < orders.size(); first += ORDERS_PER_LIST) {
            add(status, orders.subList(first, Math.min(first + ORDERS_PER_LIST, orders.size())));
        }
    }

    private void add(PickList.Status status, List<DemoOrder> orders) {
        List<PickList.Line> lines = new ArrayList<>();
        for (DemoOrder order : orders) {
            issuesOfOrder.getOrDefault(order.orderNumber(), List.of()).forEach(issue -> lines.add(picked(issue)));
            for (DemoOrder.Line line : order.lines()) {
                if (line.picked() == 0 && status != PickList.Status.COMPLETED) {
                    setAside(order, line, lines);
                }
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        lines.sort(Comparator.comparingInt(line -> walkPosition(line.bin())));
        String number = Numbered.of("PL-", lists.size() + 1, 5);
        Instant created = latest(orders.stream().map(DemoOrder::releasedAt).toList());
        Instant picked = status == PickList.Status.OPEN
                ? null
                : latest(orders.stream().map(DemoOrder::pickedAt).toList());
        boolean completed = status == PickList.Status.COMPLETED;
        lists.add(new PickList(
                number, status, created, picked == null ? null : created, completed ? picked : null, lines));
    }

    private static PickList.Line picked(Movement issue) {
        DemoBin from = requireNonNull(issue.from());
        String order = requireNonNull(issue.orderNumber());
        return new PickList.Line(order, issue.material(), issue.lotNumber(), from, issue.quantity(), issue.quantity());
    }

    /** Sets aside what there is of the line's material, the oldest lot first; what is missing waits for a delivery. */
    private void setAside(DemoOrder order, DemoOrder.Line line, List<PickList.Line> lines) {
        int wanted = line.ordered();
        for (int index : lotsOfMaterial.getOrDefault(line.material(), List.of())) {
            DemoLot lot = lots.get(index);
            int quantity = Math.min(wanted, lot.available());
            if (quantity > 0) {
                lots.set(index, lot.allocate(quantity));
                lines.add(new PickList.Line(
                        order.orderNumber(), line.material(), lot.lotNumber(), lot.bin(), quantity, 0));
                wanted -= quantity;
            }
        }
    }

    private static int walkPosition(DemoBin bin) {
        Integer position = bin.pickSequence();
        return position == null ? Integer.MAX_VALUE : position;
    }

    private static Instant latest(List<@Nullable Instant> times) {
        Instant latest = Instant.EPOCH;
        for (Instant time : times) {
            latest = time != null && time.isAfter(latest) ? time : latest;
        }
        return latest;
    }
}
