package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often materials are picked. */
@Repository
public class PickVelocities {

    /** Long enough to even out weekdays, short enough to follow a season. */
    static final int WINDOW_DAYS = 30;

    private final JdbcClient jdbc;

    PickVelocities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Issues per day of each of these materials over the last {@value #WINDOW_DAYS} days, reversed ones not counted;
     * materials without any are left out. To be called in a transaction of the tenant.
     */
    public Map<MaterialId, Double> picksPerDay(TenantId tenant, FacilityId facility, Collection<MaterialId> materials) {
        return jdbc
                .sql("""
                        SELECT issue.material_id, count(*) AS issues
                          FROM inventory_transactions issue
                         WHERE issue.tenant_id = :tenantId AND issue.facility_id = :facilityId
                           AND issue.material_id = ANY (:materialIds)
                           AND issue.transaction_type = 'ISSUE'
                           AND issue.occurred_at >= now() - make_interval(days => :days)
                           AND NOT EXISTS (SELECT 1
                                             FROM inventory_transactions reversal
                                            WHERE reversal.tenant_id = issue.tenant_id
                                              AND reversal.reverses_transaction_id = issue.transaction_id)
                         GROUP BY issue.material_id
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materialIds", materials.stream().map(MaterialId::value).toArray(String[]::new))
                .param("days", WINDOW_DAYS)
                .query((row, number) -> Map.entry(
                        new MaterialId(row.getString("material_id")), row.getLong("issues") / (double) WINDOW_DAYS))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
