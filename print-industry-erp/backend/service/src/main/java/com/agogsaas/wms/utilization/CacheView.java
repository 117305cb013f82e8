package com.agogsaas.wms.utilization;

import java.util.Locale;

/** The materialized views, named as the database names them but in capitals. */
enum CacheView {
    BIN_UTILIZATION_CACHE,
    BIN_OPTIMIZATION_DATA_QUALITY,
    BIN_OPTIMIZATION_STATISTICAL_SUMMARY;

    /** Its name in the database. */
    String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CacheView of(String view) {
        return valueOf(view.toUpperCase(Locale.ROOT));
    }
}
