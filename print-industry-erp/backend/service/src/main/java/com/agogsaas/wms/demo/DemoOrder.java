package com.agogsaas.wms.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's order.
 *
 * @param priority 1 is the most urgent, 9 the least
 * @param pickedAt when its lines were picked, or null while they are not
 */
record DemoOrder(
        String orderNumber,
        String customer,
        Status status,
        int priority,
        Instant orderedAt,
        Instant dueAt,
        @Nullable Instant releasedAt,
        @Nullable Instant pickedAt,
        @Nullable Instant shippedAt,
        List<Line> lines) {

    /** As in the table's CHECK. */
    enum Status {
        OPEN,
        RELEASED,
        PICKING,
        SHIPPED,
        CANCELLED
    }

    /**
     * One line.
     *
     * @param material index of the material
     * @param picked how many of the units ordered have left their bins
     */
    record Line(int material, int ordered, int picked) {}
}
