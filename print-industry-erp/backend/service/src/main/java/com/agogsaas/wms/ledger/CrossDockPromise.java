package com.agogsaas.wms.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise to an order as it stands in the book; urgency, priority and due date as they were when it was made.
 *
 * @param status PENDING, POSTED, VOIDED or EXPIRED
 */
public record CrossDockPromise(
        String orderId,
        String orderNumber,
        int lineNumber,
        BigDecimal quantity,
        CrossDockUrgency urgency,
        int priority,
        @Nullable Instant dueAt,
        String status) {

    /** A promise that was made this moment. */
    public static CrossDockPromise pending(OrderPromise promise) {
        return new CrossDockPromise(
                promise.orderId(),
                promise.orderNumber(),
                promise.lineNumber(),
                promise.quantity(),
                promise.urgency(),
                promise.priority(),
                promise.dueAt(),
                "PENDING");
    }
}
