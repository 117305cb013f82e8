package com.agogsaas.wms.utilization;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.UtilisationBand;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code bin_utilization_days}: what every zone came to on each day, by its latest snapshot. */
@Repository
class UtilizationDays {

    private static final String FIGURES = Arrays.stream(UtilisationBand.values())
            .map(Bands::bins)
            .collect(Collectors.joining(
                    ", ",
                    "bins, cubic_feet, used_cubic_feet, max_weight_lbs, used_weight_lbs, lots, empty_bins, overfull_bins, ",
                    ""));

    /**
     * A day is the one that it was in the facility when the cache was refreshed. A snapshot of the same refresh changes
     * nothing, so that it may be taken as often as one likes.
     */
    private static final String TAKE = "INSERT INTO bin_utilization_days (tenant_id, facility_id, day, zone, as_of, "
            + FIGURES + ") SELECT :tenantId, facility_id, day, zone, as_of, " + FIGURES + """
              FROM (SELECT cached.facility_id, cached.zone, max(cached.last_updated) AS as_of,
                           (max(cached.last_updated) AT TIME ZONE min(facility.time_zone))::date AS day,
            """ + TotalsRepository.SUMS
            + """
                      FROM bin_utilization_current AS cached
                      JOIN inventory_locations AS location
                        ON location.tenant_id = cached.tenant_id AND location.location_id = cached.location_id
                      JOIN facilities AS facility
                        ON facility.tenant_id = cached.tenant_id AND facility.facility_id = cached.facility_id
                     WHERE cached.tenant_id = :tenantId
                     GROUP BY cached.facility_id, cached.zone) AS now_full
                ON CONFLICT (tenant_id, facility_id, day, zone) DO UPDATE
               SET (as_of, """ + FIGURES + ") = (excluded.as_of, " + excluded() + """
            )
             WHERE bin_utilization_days.as_of < excluded.as_of
            """;

    /** A zone that is gone, or called otherwise since this morning, would count twice. */
    private static final String DROP_GONE_ZONES = """
            DELETE FROM bin_utilization_days AS gone
             USING (SELECT facility_id, day, max(as_of) AS as_of
                      FROM bin_utilization_days
                     WHERE tenant_id = :tenantId AND day >= current_date - 2
                     GROUP BY facility_id, day) AS latest
             WHERE gone.tenant_id = :tenantId AND gone.facility_id = latest.facility_id
               AND gone.day = latest.day AND gone.as_of < latest.as_of
            """;

    private static final String LAST_DAYS = "SELECT day::text AS day, max(as_of) AS as_of, " + summed() + """
              FROM bin_utilization_days
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND (:zone::text IS NULL OR zone = :zone)
               AND day > (SELECT (now() AT TIME ZONE time_zone)::date
                            FROM facilities
                           WHERE tenant_id = :tenantId AND facility_id = :facilityId) - :days::integer
             GROUP BY day
             ORDER BY day
            """;

    private final JdbcClient jdbc;

    UtilizationDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what the tenant's zones come to now; returns how many rows are new or newer than before. */
    int take(TenantId tenant) {
        int taken = jdbc.sql(TAKE).param("tenantId", tenant.value()).update();
        jdbc.sql(DROP_GONE_ZONES).param("tenantId", tenant.value()).update();
        return taken;
    }

    /** The last days up to today, the oldest first. */
    List<UtilizationDay> list(TenantId tenant, FacilityId facility, @Nullable String zone, int days) {
        return jdbc.sql(LAST_DAYS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("zone", zone)
                .param("days", days)
                .query((row, number) -> new UtilizationDay(
                        row.getString("day"),
                        UtilizationTotals.read(row),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String excluded() {
        return Arrays.stream(FIGURES.split(", ", -1))
                .map(figure -> "excluded." + figure)
                .collect(Collectors.joining(", "));
    }

    private static String summed() {
        return Arrays.stream(FIGURES.split(", ", -1))
                .map(figure -> "sum(" + figure + ") AS " + figure)
                .collect(Collectors.joining(", "));
    }
}
