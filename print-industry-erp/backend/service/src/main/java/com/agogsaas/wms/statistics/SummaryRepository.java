package com.agogsaas.wms.statistics;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The materialized view {@code bin_optimization_statistical_summary}, and which facilities there are to analyse. */
@Repository
class SummaryRepository {

    private final JdbcClient jdbc;

    SummaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Summary> find(TenantId tenant, FacilityId facility) {
        return jdbc.sql("""
            SELECT facility_id, metrics, metrics_7d, observations_7d, latest_metric_at, tests_open,
                   tests_completed, tests_conclusive, correlations_30d, correlations_significant_30d,
                   assumptions_checked_30d, assumptions_violated_30d, outliers_unsettled,
                   outliers_unsettled_severe, last_updated
              FROM bin_optimization_statistical_summary_current
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> new Summary(
                        row.getString("facility_id"),
                        row.getLong("metrics"),
                        row.getLong("metrics_7d"),
                        row.getLong("observations_7d"),
                        Columns.time(row, "latest_metric_at"),
                        row.getLong("tests_open"),
                        row.getLong("tests_completed"),
                        row.getLong("tests_conclusive"),
                        row.getLong("correlations_30d"),
                        row.getLong("correlations_significant_30d"),
                        row.getLong("assumptions_checked_30d"),
                        row.getLong("assumptions_violated_30d"),
                        row.getLong("outliers_unsettled"),
                        row.getLong("outliers_unsettled_severe"),
                        Columns.moment(row, "last_updated")))
                .optional();
    }

    /** Has the view see what was committed; says REFRESHED, SKIPPED or FAILED. */
    String refresh() {
        return jdbc.sql("SELECT refresh_bin_optimization_statistical_summary()")
                .query(String.class)
                .single();
    }

    List<FacilityId> facilities(TenantId tenant) {
        return jdbc.sql("SELECT facility_id FROM facilities WHERE tenant_id = :tenantId AND is_active ORDER BY 1")
                .param("tenantId", tenant.value())
                .query((row, number) -> new FacilityId(row.getString("facility_id")))
                .list();
    }
}
