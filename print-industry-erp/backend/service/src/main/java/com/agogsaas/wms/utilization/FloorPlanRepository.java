package com.agogsaas.wms.utilization;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many bins at once, with where they stand. */
@Repository
class FloorPlanRepository {

    private static final String PAGE = """
            SELECT location.location_code, round(location.x_feet, 2)::float8 AS x_feet,
                   round(location.y_feet, 2)::float8 AS y_feet, cached.zone, cached.aisle, cached.location_type,
                   cached.abc_class, cached.volume_utilization_percentage::float8 AS volume,
                   cached.weight_utilization_percentage::float8 AS weight, cached.last_updated
              FROM inventory_locations AS location
              JOIN bin_utilization_current AS cached
                ON cached.tenant_id = location.tenant_id AND cached.location_id = location.location_id
             WHERE location.tenant_id = :tenantId AND location.facility_id = :facilityId
               AND location.location_code > :after
             ORDER BY location.location_code
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    FloorPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next bins by code.
     *
     * @param afterCode the last code that was seen, or null from the start
     * @param size how many at most
     */
    FloorPlanPage page(TenantId tenant, FacilityId facility, @Nullable String afterCode, int size) {
        return jdbc.sql(PAGE)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("after", Objects.requireNonNullElse(afterCode, ""))
                .param("limit", size + 1)
                .query((ResultSetExtractor<FloorPlanPage>) rows -> read(rows, size));
    }

    private static FloorPlanPage read(ResultSet rows, int size) throws SQLException {
        FloorPlanPage.Builder page = new FloorPlanPage.Builder();
        Instant lastUpdated = null;
        while (page.size() < size && rows.next()) {
            page.place(
                    rows.getString("location_code"),
                    rows.getObject("x_feet", Double.class),
                    rows.getObject("y_feet", Double.class),
                    rows.getString("zone"),
                    rows.getString("aisle"));
            page.fill(
                    LocationType.valueOf(rows.getString("location_type")),
                    AbcClass.valueOf(rows.getString("abc_class")),
                    rows.getDouble("volume"),
                    rows.getDouble("weight"));
            if (lastUpdated == null) {
                lastUpdated =
                        rows.getObject("last_updated", OffsetDateTime.class).toInstant();
            }
        }
        String last = page.lastCode();
        return page.build(lastUpdated, rows.next(), last == null ? null : Connections.cursorAt(last));
    }
}
