package com.agogsaas.wms.demo;

import java.util.List;

/**
 * Stock of one lot as it lies in the plant today.
 *
 * @param material index of the material
 * @param quality its quality status, as in the table's CHECK
 * @param parts where it lies; more than one only for goods that may be split
 */
record PlacedLot(int material, String quality, List<Part> parts) {

    static final String RELEASED = "RELEASED";

    /** So many units in a bin. */
    record Part(DemoBin bin, int quantity) {}

    boolean isReleased() {
        return quality.equals(RELEASED);
    }
}
