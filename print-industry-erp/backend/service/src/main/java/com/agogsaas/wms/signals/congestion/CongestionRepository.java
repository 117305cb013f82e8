package com.agogsaas.wms.signals.congestion;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up, aisle by aisle, what the pick lists in progress still have to fetch. */
@Repository
class CongestionRepository {

    /** Far more than it takes; a table that somebody keeps locked is no reason to wait for it. */
    private static final int PATIENCE_SECONDS = 5;

    private final JdbcClient jdbc;
    private final CongestionSettings settings;

    CongestionRepository(JdbcClient jdbc, CongestionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The aisles with work left in them, the most crowded first; bins outside of aisles crowd nobody. */
    List<AisleLoad> read(TenantId tenant, FacilityId facility) {
        return jdbc.sql("""
                        SELECT aisle, count(*) AS pick_lists, sum(lines) AS open_lines,
                               sum(lines / lines_of_list) AS pickers
                          FROM (SELECT location.aisle, count(*) AS lines,
                                       sum(count(*)) OVER (PARTITION BY list.pick_list_id) AS lines_of_list
                                  FROM pick_lists list
                                  JOIN pick_list_lines line
                                    ON line.tenant_id = list.tenant_id AND line.pick_list_id = list.pick_list_id
                                  JOIN inventory_locations location
                                    ON location.tenant_id = line.tenant_id
                                   AND location.location_id = line.location_id
                                 WHERE list.tenant_id = :tenantId AND list.facility_id = :facilityId
                                   AND list.status = 'IN_PROGRESS' AND line.quantity_picked < line.quantity_requested
                                 GROUP BY list.pick_list_id, location.aisle) AS walk
                         WHERE aisle <> ''
                         GROUP BY aisle
                         ORDER BY pickers DESC, aisle
                        """)
                .withQueryTimeout(PATIENCE_SECONDS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> {
                    double pickers = row.getDouble("pickers");
                    return new AisleLoad(
                            row.getString("aisle"),
                            row.getInt("pick_lists"),
                            row.getInt("open_lines"),
                            pickers,
                            settings.penalty(pickers),
                            settings.level(pickers));
                })
                .list();
    }
}
