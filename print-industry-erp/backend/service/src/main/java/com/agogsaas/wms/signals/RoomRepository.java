package com.agogsaas.wms.signals;

import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.units.MaterialId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how much room there is and what takes it. To be called in a transaction of the tenant. */
@Repository
class RoomRepository {

    private final JdbcClient jdbc;

    RoomRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the stock of each material takes up, in ft3; without those that nobody measured. */
    Map<MaterialId, Double> stock(Place place) {
        return jdbc
                .sql("""
                    SELECT material_id, sum(cubic_feet)::float8 AS cubic_feet
                      FROM lot_space
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId AND quantity_on_hand > 0
                     GROUP BY material_id
                    HAVING sum(cubic_feet) > 0
                    """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .query((row, number) ->
                        Map.entry(new MaterialId(row.getString("material_id")), row.getDouble("cubic_feet")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How large the bins that pickers pass are inside, in ft3, by what they are for. */
    Map<LocationType, Double> alongTheWalk(Place place) {
        return jdbc
                .sql("""
                    SELECT location_type, sum(cubic_feet)::float8 AS cubic_feet
                      FROM inventory_locations
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId AND is_active
                       AND pick_sequence IS NOT NULL AND location_type IN ('PICK_FACE', 'RESERVE', 'BULK')
                     GROUP BY location_type
                    """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .query((row, number) ->
                        Map.entry(LocationType.valueOf(row.getString("location_type")), row.getDouble("cubic_feet")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
