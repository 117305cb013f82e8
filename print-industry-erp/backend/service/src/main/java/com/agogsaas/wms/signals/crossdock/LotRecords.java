package com.agogsaas.wms.signals.crossdock;

import com.agogsaas.wms.units.LotNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What is on record about received lots.
 *
 * @param barred those that are not free to use: by their quality status, or out of date
 * @param promised what was promised of them to order lines, which ends when they are recommended anew
 */
record LotRecords(Set<LotNumber> barred, Map<LineKey, BigDecimal> promised) {

    /** A line of an order. */
    record LineKey(String orderId, int lineNumber) {}

    BigDecimal promisedTo(OrderShortage line) {
        return promised.getOrDefault(new LineKey(line.orderId(), line.lineNumber()), BigDecimal.ZERO);
    }
}
