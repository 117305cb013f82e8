package com.agogsaas.wms.dataquality;

/** How a unit was measured. */
enum MeasurementMethod {
    MANUAL,
    DIMENSIONER,
    SCALE,
    SUPPLIER_DOCUMENT
}
