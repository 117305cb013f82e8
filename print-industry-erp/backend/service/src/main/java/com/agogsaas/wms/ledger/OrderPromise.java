package com.agogsaas.wms.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a cross-docked lot, or a part of one, is meant for: a shortage of an order's line.
 *
 * @param orderId the order
 * @param orderNumber what people call it
 * @param lineNumber which of its lines
 * @param quantity how much of what the line lacks, in the material's unit of measure; more than 0
 * @param urgency how soon it is wanted, not {@link CrossDockUrgency#NONE}
 * @param priority the order's, 1 to 9, 1 is the most urgent
 * @param dueAt when the order is due, or null where nobody said
 */
public record OrderPromise(
        String orderId,
        String orderNumber,
        int lineNumber,
        BigDecimal quantity,
        CrossDockUrgency urgency,
        int priority,
        @Nullable Instant dueAt) {

    /** The reason code of recommendations that promise goods to an order. */
    public static final String REASON_CODE = "CROSS_DOCK";

    /** Whether it was made to this line. */
    public boolean isFor(String order, int line) {
        return orderId.equals(order) && lineNumber == line;
    }

    Line line() {
        return new Line(orderId, lineNumber);
    }

    /** A line of an order. */
    record Line(String orderId, int lineNumber) {}
}
