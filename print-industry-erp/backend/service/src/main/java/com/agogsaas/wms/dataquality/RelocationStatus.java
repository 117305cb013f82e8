package com.agogsaas.wms.dataquality;

/** How far the relocation of goods is that no order waits for any more. */
enum RelocationStatus {
    PENDING,
    RECOMMENDED,
    RELOCATED,
    NOT_NEEDED;

    boolean isOpen() {
        return this == PENDING || this == RECOMMENDED;
    }
}
