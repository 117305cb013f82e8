package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often materials are picked, as it was computed last. */
@Repository
public class PickVelocities {

    private final VelocitySettings settings;
    private final JdbcClient jdbc;

    PickVelocities(VelocitySettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * What is known of these materials; those of which nothing is are left out, and all are where velocities are
     * switched off. To be called in a transaction of the tenant; it takes one statement at most.
     */
    public Map<MaterialId, PickVelocity> of(TenantId tenant, FacilityId facility, Collection<MaterialId> materials) {
        if (!settings.enabled()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    SELECT material_id, abc_class, window_picks, window_days, walk_position
                      FROM material_velocities
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId AND material_id = ANY (:materialIds)
                    """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materialIds", materials.stream().map(MaterialId::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new MaterialId(row.getString("material_id")),
                        new PickVelocity(
                                (double) row.getInt("window_picks") / row.getInt("window_days"),
                                SignalRows.abcClass(row),
                                row.getObject("walk_position", Double.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
