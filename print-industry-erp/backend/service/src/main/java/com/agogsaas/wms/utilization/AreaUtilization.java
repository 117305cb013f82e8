package com.agogsaas.wms.utilization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How full a facility, a zone or an aisle was when the cache was refreshed.
 *
 * @param zone name of the zone; empty for a facility
 * @param aisle name of the aisle; empty for a facility and for a zone
 * @param lastUpdated null where the cache knows no bin of a facility yet
 */
public record AreaUtilization(
        String facilityId,
        String zone,
        String aisle,
        UtilizationTotals totals,
        @Nullable Instant lastUpdated) {}
