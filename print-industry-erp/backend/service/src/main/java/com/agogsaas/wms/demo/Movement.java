package com.agogsaas.wms.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the inventory ledger.
 *
 * @param type as in the table's CHECK
 * @param reason why, where a customer's order or a delivery does not say it
 */
record Movement(
        String type,
        int material,
        String lotNumber,
        @Nullable DemoBin from,
        @Nullable DemoBin to,
        int quantity,
        @Nullable String orderNumber,
        Instant at,
        @Nullable String reason) {}
