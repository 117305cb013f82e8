package com.agogsaas.wms.signals.crossdock;

import com.agogsaas.wms.ledger.CrossDockUrgency;
import com.agogsaas.wms.units.MaterialId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a released order lacks. Quantities are in the material's unit of measure.
 *
 * @param orderId the order
 * @param orderNumber what people call it
 * @param lineNumber which of its lines
 * @param customerName whose order it is, or null where nobody said
 * @param material what it asks for
 * @param priority the order's, 1 to 9, 1 is the most urgent
 * @param dueAt when the order is due, or null where nobody said
 * @param orderedAt when it was ordered
 * @param overdue whether it was due before now
 * @param urgency how soon the goods are wanted
 * @param quantity what free stock does not cover and nothing was promised for
 * @param promised what recommendations under way have promised to it
 */
public record OrderShortage(
        String orderId,
        String orderNumber,
        int lineNumber,
        @Nullable String customerName,
        MaterialId material,
        int priority,
        @Nullable Instant dueAt,
        Instant orderedAt,
        boolean overdue,
        CrossDockUrgency urgency,
        BigDecimal quantity,
        BigDecimal promised) {

    /** The same when some of it has been promised. */
    public OrderShortage less(BigDecimal more) {
        return with(quantity.subtract(more), promised.add(more));
    }

    OrderShortage with(BigDecimal otherQuantity, BigDecimal otherPromised) {
        return new OrderShortage(
                orderId,
                orderNumber,
                lineNumber,
                customerName,
                material,
                priority,
                dueAt,
                orderedAt,
                overdue,
                urgency,
                otherQuantity,
                otherPromised);
    }
}
