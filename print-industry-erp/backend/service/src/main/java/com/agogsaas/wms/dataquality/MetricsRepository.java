package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts at the moment of the question, by the definitions of {@code bin_optimization_data_quality}. What is open is in
 * partial indexes, however much was resolved before; the latest measurements come from an index alone.
 */
@Repository
class MetricsRepository {

    private static final String COUNTS = """
            WITH latest AS (
                SELECT DISTINCT ON (material_id) status
                  FROM material_dimension_verifications
                 WHERE tenant_id = :tenantId AND facility_id = :facilityId
                 ORDER BY material_id, verified_at DESC, verification_id DESC
            ), materials AS (
                SELECT count(*) FILTER (WHERE status IN ('VERIFIED', 'MASTER_CORRECTED')) AS verified,
                       count(*) FILTER (WHERE status IN ('VARIANCE_DETECTED', 'MASTER_MISSING')) AS in_doubt
                  FROM latest
            ), remediations AS (
                SELECT count(*) FILTER (WHERE outcome IN ('SUCCEEDED', 'NO_EFFECT', 'FAILED')) AS finished,
                       count(*) FILTER (WHERE outcome = 'SUCCEEDED') AS succeeded
                  FROM bin_optimization_remediation_log
                 WHERE tenant_id = :tenantId AND facility_id = :facilityId
                   AND NOT dry_run AND started_at > now() - interval '30 days'
            )
            SELECT materials.verified, materials.in_doubt,
                   (SELECT count(*)
                      FROM capacity_validation_failures
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId AND NOT resolved) AS unresolved,
                   (SELECT count(*)
                      FROM capacity_validation_failures
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId
                       AND created_at > now() - interval '24 hours') AS of_a_day,
                   (SELECT count(*)
                      FROM cross_dock_cancellations
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId
                       AND relocation_status IN ('PENDING', 'RECOMMENDED')) AS to_relocate,
                   remediations.finished,
                   round(100.0 * remediations.succeeded / nullif(remediations.finished, 0), 2) AS success_rate,
                   now() AS as_of
              FROM materials, remediations
            """;

    private final JdbcClient jdbc;
    private final DataQualitySettings settings;

    MetricsRepository(JdbcClient jdbc, DataQualitySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    DataQualityMetrics count(TenantId tenant, FacilityId facility) {
        return jdbc.sql(COUNTS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> new DataQualityMetrics(
                        row.getInt("verified"),
                        row.getInt("in_doubt"),
                        row.getInt("unresolved"),
                        row.getInt("of_a_day"),
                        row.getInt("to_relocate"),
                        row.getBigDecimal("success_rate"),
                        row.getInt("finished"),
                        settings.enabled(),
                        Cells.moment(row, "as_of")))
                .single();
    }
}
