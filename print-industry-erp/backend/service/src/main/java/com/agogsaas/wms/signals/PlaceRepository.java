package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.units.MaterialId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where bins stand and what lies in them. To be called in a transaction of the tenant. */
@Repository
class PlaceRepository {

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bins in which each of these materials lies. */
    Map<MaterialId, List<StockPlace>> placesOf(Place place, Collection<MaterialId> materials) {
        Map<MaterialId, List<StockPlace>> places = new HashMap<>();
        jdbc.sql("""
            SELECT DISTINCT lot.material_id, location.location_id, location.aisle, location.x_feet,
                   location.y_feet
              FROM lots lot
              JOIN inventory_locations location
                ON location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
             WHERE lot.tenant_id = :tenantId AND lot.facility_id = :facilityId
               AND lot.material_id = ANY (:materialIds) AND lot.quantity_on_hand > 0
               AND location.location_type IN ('PICK_FACE', 'RESERVE', 'BULK')
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param("materialIds", materials.stream().map(MaterialId::value).toArray(String[]::new))
                .query(row -> {
                    places.computeIfAbsent(new MaterialId(row.getString("material_id")), unseen -> new ArrayList<>())
                            .add(stockPlace(row));
                });
        return places;
    }

    /**
     * A few bins of each aisle that goods are picked from, spread along it.
     *
     * @param perAisle how many at most
     */
    Map<String, List<StockPlace>> aisles(Place place, int perAisle) {
        Map<String, List<StockPlace>> aisles = new HashMap<>();
        jdbc.sql("""
            SELECT aisle, x_feet, y_feet
              FROM (SELECT aisle, x_feet, y_feet,
                           row_number() OVER (PARTITION BY aisle ORDER BY x_feet, y_feet, location_id) - 1
                               AS place,
                           count(*) OVER (PARTITION BY aisle) AS bins
                      FROM inventory_locations
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId AND is_active
                       AND location_type IN ('PICK_FACE', 'RESERVE', 'BULK')) AS bin
             WHERE place = 0 OR place * :perAisle / bins <> (place - 1) * :perAisle / bins
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param("perAisle", perAisle)
                .query(row -> {
                    aisles.computeIfAbsent(row.getString("aisle"), unseen -> new ArrayList<>())
                            .add(stockPlace(row));
                });
        return aisles;
    }

    private static StockPlace stockPlace(ResultSet row) throws SQLException {
        double x = row.getDouble("x_feet");
        boolean measured = !row.wasNull();
        return measured
                ? new StockPlace(row.getString("aisle"), x, row.getDouble("y_feet"))
                : new StockPlace(row.getString("aisle"), Double.NaN, Double.NaN);
    }
}
