package com.agogsaas.wms.dataquality;

/** Why goods do not go to the order that they were promised to. */
enum CrossDockCancellationReason {
    ORDER_CANCELLED,
    ORDER_CHANGED,
    ORDER_DELAYED,
    ORDER_FILLED_OTHERWISE,
    QUALITY_HOLD,
    DOCK_UNAVAILABLE,
    OTHER
}
