package com.agogsaas.wms.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk of a picker. */
record PickList(
        String number,
        Status status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        List<Line> lines) {

    /** As in the table's CHECK. */
    enum Status {
        OPEN,
        IN_PROGRESS,
        COMPLETED
    }

    /** So many units of a lot from a bin. */
    record Line(String orderNumber, int material, String lotNumber, DemoBin bin, int requested, int picked) {}
}
