package com.agogsaas.wms.importing.reading;

/** What an import brings in. */
public enum ImportKind {
    /** Bins: new ones are added, known ones updated. */
    LOCATIONS,
    /** Materials: new ones are added, known ones updated. */
    MATERIALS,
    /** Stock: new lots only. */
    LOTS,
    /** Customers' orders with their lines: new orders only. */
    ORDERS,
    /** Movements of stock as history: new ones only; the stock itself stays as it is. */
    TRANSACTIONS
}
