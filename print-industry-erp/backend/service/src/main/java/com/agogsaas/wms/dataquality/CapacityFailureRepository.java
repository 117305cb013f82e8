package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.paging.LatestFirst;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and resolves capacity failures; {@link com.agogsaas.wms.ledger.CapacityFailures} records them. */
@Repository
class CapacityFailureRepository {

    private static final String SELECTED = """
            SELECT failure.failure_id, failure.facility_id, failure.location_id, location.location_code,
                   failure.material_id, material.material_code, failure.lot_number, failure.recommendation_id,
                   failure.failure_type, failure.required_cubic_feet, failure.available_cubic_feet,
                   failure.required_weight_lbs, failure.available_weight_lbs, failure.overflow_percentage,
                   failure.failure_reason, failure.resolved, failure.resolved_at, failure.resolved_by,
                   failure.resolution_notes, failure.created_at
              FROM capacity_validation_failures AS failure
              LEFT JOIN inventory_locations AS location
                ON location.tenant_id = failure.tenant_id AND location.location_id = failure.location_id
              LEFT JOIN materials AS material
                ON material.tenant_id = failure.tenant_id AND material.material_id = failure.material_id
             WHERE failure.tenant_id = :tenantId
            """;

    private final JdbcClient jdbc;

    CapacityFailureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which failures are wanted; null means any. */
    record Filter(
            @Nullable Boolean resolved,
            @Nullable CapacityFailureType failureType,
            @Nullable String locationId,
            @Nullable String materialId,
            @Nullable Instant from) {

        static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** The page's failures, the latest first, and one more where there are more. */
    List<CapacityFailure> list(TenantId tenant, FacilityId facility, Filter filter, PageRequest page) {
        LatestFirst after = LatestFirst.before(page);
        return jdbc.sql(SELECTED + """
                           AND failure.facility_id = :facilityId
                           AND (:resolved::boolean IS NULL OR failure.resolved = :resolved)
                           AND (:failureType::text IS NULL OR failure.failure_type = :failureType)
                           AND (:locationId::text IS NULL OR failure.location_id = :locationId)
                           AND (:materialId::text IS NULL OR failure.material_id = :materialId)
                           AND (:from::timestamptz IS NULL OR failure.created_at >= :from::timestamptz)
                           AND (:afterId::text IS NULL OR (failure.created_at, failure.failure_id)
                                < (:afterTime::timestamptz, :afterId))
                         ORDER BY failure.created_at DESC, failure.failure_id DESC
                         LIMIT :limit
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("resolved", filter.resolved())
                .param(
                        "failureType",
                        filter.failureType() == null
                                ? null
                                : filter.failureType().name())
                .param("locationId", filter.locationId())
                .param("materialId", filter.materialId())
                .param("from", filter.from() == null ? null : filter.from().toString())
                .param("afterTime", LatestFirst.timeOf(after))
                .param("afterId", LatestFirst.idOf(after))
                .param("limit", page.size() + 1)
                .query((row, number) -> failure(row))
                .list();
    }

    Optional<CapacityFailure> find(TenantId tenant, String failureId) {
        return one(SELECTED + " AND failure.failure_id = :failureId", tenant, failureId);
    }

    /** Makes others who resolve it wait. */
    Optional<CapacityFailure> lock(TenantId tenant, String failureId) {
        return one(SELECTED + " AND failure.failure_id = :failureId FOR NO KEY UPDATE OF failure", tenant, failureId);
    }

    void resolve(TenantId tenant, String failureId, String notes, String resolvedBy) {
        jdbc.sql("""
                        UPDATE capacity_validation_failures
                           SET resolved = true, resolved_at = now(), resolved_by = :resolvedBy,
                               resolution_notes = :notes
                         WHERE tenant_id = :tenantId AND failure_id = :failureId
                        """)
                .param("tenantId", tenant.value())
                .param("failureId", failureId)
                .param("resolvedBy", resolvedBy)
                .param("notes", notes)
                .update();
    }

    /**
     * By how much what is in a bin is over its limits now, in percent of the resource that is worse off; 0 where it is
     * not, or there is no such bin any more.
     */
    BigDecimal overflowNow(TenantId tenant, String locationId) {
        return jdbc.sql("""
                        SELECT round(greatest(
                                   0,
                                   100 * (occupancy.stock_cubic_feet - location.cubic_feet) / location.cubic_feet,
                                   100 * (occupancy.stock_weight_lbs - location.max_weight_lbs)
                                       / location.max_weight_lbs), 2)
                          FROM inventory_locations AS location
                          JOIN bin_occupancy AS occupancy
                            ON occupancy.tenant_id = location.tenant_id
                           AND occupancy.location_id = location.location_id
                         WHERE location.tenant_id = :tenantId AND location.location_id = :locationId
                        """)
                .param("tenantId", tenant.value())
                .param("locationId", locationId)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    private Optional<CapacityFailure> one(String statement, TenantId tenant, String failureId) {
        return jdbc.sql(statement)
                .param("tenantId", tenant.value())
                .param("failureId", failureId)
                .query((row, number) -> failure(row))
                .optional();
    }

    private static CapacityFailure failure(ResultSet row) throws SQLException {
        return new CapacityFailure(
                row.getString("failure_id"),
                row.getString("facility_id"),
                row.getString("location_id"),
                row.getString("location_code"),
                row.getString("material_id"),
                row.getString("material_code"),
                row.getString("lot_number"),
                row.getString("recommendation_id"),
                CapacityFailureType.valueOf(row.getString("failure_type")),
                row.getBigDecimal("required_cubic_feet"),
                row.getBigDecimal("available_cubic_feet"),
                row.getBigDecimal("required_weight_lbs"),
                row.getBigDecimal("available_weight_lbs"),
                row.getBigDecimal("overflow_percentage"),
                row.getString("failure_reason"),
                row.getBoolean("resolved"),
                Cells.time(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getString("resolution_notes"),
                Cells.moment(row, "created_at"));
    }
}
