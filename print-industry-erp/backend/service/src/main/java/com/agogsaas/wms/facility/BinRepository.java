package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bins as people look at them. */
@Repository
public class BinRepository {

    private static final String BINS = """
            SELECT location.location_id, location.location_code, location.zone, location.aisle, location.rack,
                   location.shelf, location.location_type, location.abc_class, location.pick_sequence,
                   location.x_feet, location.y_feet, location.length_inches, location.width_inches,
                   location.height_inches, location.cubic_feet, location.max_weight_lbs,
                   occupancy.stock_cubic_feet, occupancy.stock_weight_lbs,
                   occupancy.held_cubic_feet, occupancy.held_weight_lbs,
                   location.temperature_min_f, location.temperature_max_f, location.security_zone,
                   location.mixing_rule, location.blocked_reason,
                   location.is_active AND location.is_available AND location.blocked_reason IS NULL AS is_open
              FROM inventory_locations location
              JOIN bin_occupancy occupancy
                ON occupancy.tenant_id = location.tenant_id AND occupancy.location_id = location.location_id
             WHERE location.tenant_id = :tenantId AND location.facility_id = :facilityId
            """;

    private static final String BINS_BY_CODE = BINS + """
               AND (:zone::text IS NULL OR location.zone = :zone)
               AND (:aisle::text IS NULL OR location.aisle = :aisle)
               AND (:locationType::text IS NULL OR location.location_type = :locationType)
               AND (:abcClass::text IS NULL OR location.abc_class = :abcClass)
               AND (:open::boolean IS NULL OR :open = (location.is_active AND location.is_available
                    AND location.blocked_reason IS NULL))
               AND (:codePrefix::text IS NULL OR starts_with(location.location_code, :codePrefix))
               AND (:afterCode::text IS NULL OR location.location_code > :afterCode)
             ORDER BY location.location_code
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    BinRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page's bins by code, and one more where there are more. */
    List<BinState> list(TenantId tenant, FacilityId facility, BinFilter filter, PageRequest page) {
        return jdbc.sql(BINS_BY_CODE)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("zone", filter.zone())
                .param("aisle", filter.aisle())
                .param("locationType", name(filter.locationType()))
                .param("abcClass", name(filter.abcClass()))
                .param("open", filter.open())
                .param("codePrefix", filter.locationCodePrefix())
                .param("afterCode", page.afterKey())
                .param("limit", page.size() + 1)
                .query((row, number) -> bin(row))
                .list();
    }

    /**
     * One bin as it is now, by what is given of the two; both have to be the bin's. To be called in a transaction of
     * the tenant.
     *
     * @param locationId its identifier, or null
     * @param locationCode what is written on it, or null
     */
    public Optional<BinState> find(
            TenantId tenant, FacilityId facility, @Nullable String locationId, @Nullable String locationCode) {
        return jdbc.sql(BINS + """
                           AND (:locationId::text IS NULL OR location.location_id = :locationId)
                           AND (:locationCode::text IS NULL OR location.location_code = :locationCode)
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("locationId", locationId)
                .param("locationCode", locationCode)
                .query((row, number) -> bin(row))
                .optional();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static BinState bin(ResultSet row) throws SQLException {
        return new BinState(
                row.getString("location_id"),
                row.getString("location_code"),
                row.getString("zone"),
                row.getString("aisle"),
                row.getString("rack"),
                row.getString("shelf"),
                LocationType.valueOf(row.getString("location_type")),
                AbcClass.valueOf(row.getString("abc_class")),
                row.getObject("pick_sequence", Integer.class),
                row.getBigDecimal("x_feet"),
                row.getBigDecimal("y_feet"),
                row.getBigDecimal("length_inches"),
                row.getBigDecimal("width_inches"),
                row.getBigDecimal("height_inches"),
                row.getBigDecimal("cubic_feet"),
                row.getBigDecimal("max_weight_lbs"),
                row.getBigDecimal("stock_cubic_feet"),
                row.getBigDecimal("stock_weight_lbs"),
                row.getBigDecimal("held_cubic_feet"),
                row.getBigDecimal("held_weight_lbs"),
                row.getObject("temperature_min_f", Integer.class),
                row.getObject("temperature_max_f", Integer.class),
                row.getString("security_zone"),
                MixingRule.valueOf(row.getString("mixing_rule")),
                row.getBoolean("is_open"),
                row.getString("blocked_reason"));
    }
}
