package com.agogsaas.wms.dataquality;

/** What a lot was too much for. */
enum CapacityFailureType {
    VOLUME_EXCEEDED,
    WEIGHT_EXCEEDED,
    VOLUME_AND_WEIGHT_EXCEEDED,
    DIMENSIONS_EXCEEDED
}
