package com.agogsaas.wms.utilization;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bins as the utilization cache has them. */
@Repository
class BinUtilizationRepository {

    private static final String COLUMNS = """
            SELECT location_id, location_code, zone, aisle, location_type, abc_class, cubic_feet, used_cubic_feet,
                   volume_utilization_percentage, used_weight_lbs, weight_utilization_percentage, lot_count,
                   last_updated
              FROM bin_utilization_current
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
            """;

    private static final String PAGE = COLUMNS + """
               AND (:zone::text IS NULL OR zone = :zone)
               AND (:aisle::text IS NULL OR aisle = :aisle)
               AND (:locationType::text IS NULL OR location_type = :locationType)
               AND (:abcClass::text IS NULL OR abc_class = :abcClass)
               AND (:overfull::boolean IS NULL OR :overfull = (volume_utilization_percentage > 100
                    OR weight_utilization_percentage > 100))
               AND (:codePrefix::text IS NULL OR starts_with(location_code, :codePrefix))
               AND (:after::text IS NULL OR location_code > :after)
               AND (:band::text IS NULL OR :band = """ + Bands.named("volume_utilization_percentage") + """
             )
             ORDER BY location_code
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    BinUtilizationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page's bins by code, and one more where there are more. */
    List<BinUtilization> list(TenantId tenant, FacilityId facility, BinUtilizationFilter filter, PageRequest page) {
        return jdbc.sql(PAGE)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("zone", filter.zone())
                .param("aisle", filter.aisle())
                .param("locationType", name(filter.locationType()))
                .param("abcClass", name(filter.abcClass()))
                .param("overfull", filter.overfull())
                .param("codePrefix", filter.locationCodePrefix())
                .param("band", name(filter.band()))
                .param("after", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> bin(row))
                .list();
    }

    /** One bin; nothing where the cache does not know it. */
    Optional<BinUtilization> find(TenantId tenant, FacilityId facility, String locationId) {
        return jdbc.sql(COLUMNS + " AND location_id = :locationId")
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("locationId", locationId)
                .query((row, number) -> bin(row))
                .optional();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static BinUtilization bin(ResultSet row) throws SQLException {
        return new BinUtilization(
                row.getString("location_id"),
                row.getString("location_code"),
                row.getString("zone"),
                row.getString("aisle"),
                LocationType.valueOf(row.getString("location_type")),
                AbcClass.valueOf(row.getString("abc_class")),
                row.getBigDecimal("cubic_feet"),
                row.getBigDecimal("used_cubic_feet"),
                row.getBigDecimal("volume_utilization_percentage"),
                row.getBigDecimal("used_weight_lbs"),
                row.getBigDecimal("weight_utilization_percentage"),
                row.getInt("lot_count"),
                row.getObject("last_updated", OffsetDateTime.class).toInstant());
    }
}
