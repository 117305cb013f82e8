package com.agogsaas.wms.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is left of one part of a lot, and where it lies. */
record DemoLot(
        String lotNumber,
        int part,
        int material,
        DemoBin bin,
        int onHand,
        int allocated,
        String quality,
        Instant receivedAt,
        @Nullable Instant expiresAt) {

    int available() {
        return quality.equals(PlacedLot.RELEASED) && bin.zone().isStorage() ? onHand - allocated : 0;
    }

    DemoLot allocate(int quantity) {
        return new DemoLot(
                lotNumber, part, material, bin, onHand, allocated + quantity, quality, receivedAt, expiresAt);
    }
}
