package com.agogsaas.wms.policy;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code putaway_settings}. A column is null where the default holds. */
@Repository
class PolicyRepository {

    private final JdbcClient jdbc;

    PolicyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FacilityPolicy> find(TenantId tenant, FacilityId facility) {
        return jdbc.sql("SELECT " + String.join(", ", PolicyColumns.NAMES) + """
                        , updated_at, updated_by
                          FROM putaway_settings
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> policy(row))
                .optional();
    }

    /** Makes others who change the facility's policy wait; false where the tenant has no such facility in use. */
    boolean lock(TenantId tenant, FacilityId facility) {
        return jdbc.sql("""
                        SELECT facility_id
                          FROM facilities
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND is_active
                           FOR NO KEY UPDATE
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    void save(TenantId tenant, FacilityId facility, PlacementPolicy policy, String updatedBy) {
        Map<String, @Nullable Object> values = PolicyColumns.valuesOf(policy);
        String names = String.join(", ", PolicyColumns.NAMES);
        String parameters = PolicyColumns.NAMES.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        String updates = PolicyColumns.NAMES.stream()
                .map(name -> name + " = EXCLUDED." + name)
                .collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO putaway_settings (tenant_id, facility_id, updated_by, " + names
                        + ") VALUES (:tenantId, :facilityId, :updatedBy, " + parameters
                        + ") ON CONFLICT (tenant_id, facility_id) DO UPDATE"
                        + " SET updated_at = now(), updated_by = EXCLUDED.updated_by, " + updates)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("updatedBy", updatedBy)
                .params(values)
                .update();
    }

    private static FacilityPolicy policy(ResultSet row) throws SQLException {
        return new FacilityPolicy(
                PolicyColumns.policyOf(row),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"));
    }
}
