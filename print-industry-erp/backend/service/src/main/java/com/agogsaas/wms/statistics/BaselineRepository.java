package com.agogsaas.wms.statistics;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code bin_optimization_statistical_baselines}. */
@Repository
class BaselineRepository {

    private final JdbcClient jdbc;

    BaselineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(TenantId tenant, FacilityId facility, Period period, String reason, String statedBy) {
        jdbc.sql("""
            INSERT INTO bin_optimization_statistical_baselines (
                tenant_id, facility_id, baseline_start, baseline_end, reason, stated_by)
            VALUES (:tenantId, :facilityId, :from::timestamptz, :to::timestamptz, :reason, :statedBy)
                ON CONFLICT (tenant_id, facility_id) DO UPDATE
               SET baseline_start = EXCLUDED.baseline_start, baseline_end = EXCLUDED.baseline_end,
                   reason = EXCLUDED.reason, stated_by = EXCLUDED.stated_by, stated_at = now()
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("reason", reason)
                .param("statedBy", statedBy)
                .update();
    }

    Optional<Baseline> find(TenantId tenant, FacilityId facility) {
        return jdbc.sql("""
            SELECT facility_id, baseline_start, baseline_end, reason, stated_by, stated_at
              FROM bin_optimization_statistical_baselines
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> new Baseline(
                        row.getString("facility_id"),
                        Columns.moment(row, "baseline_start"),
                        Columns.moment(row, "baseline_end"),
                        row.getString("reason"),
                        row.getString("stated_by"),
                        Columns.moment(row, "stated_at")))
                .optional();
    }
}
