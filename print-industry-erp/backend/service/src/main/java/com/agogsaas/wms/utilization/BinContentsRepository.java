package com.agogsaas.wms.utilization;

import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.utilization.BinContents.Content;
import com.agogsaas.wms.utilization.BinContents.Hold;
import com.agogsaas.wms.utilization.BinContents.Movement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a single bin as it is at this moment. */
@Repository
class BinContentsRepository {

    private final JdbcClient jdbc;

    BinContentsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Content> contents(TenantId tenant, String locationId) {
        return jdbc.sql("""
                        SELECT lot.lot_number, lot.part_number, lot.material_id, material.material_code,
                               lot.quantity_on_hand, round(lot.cubic_feet, 3) AS cubic_feet,
                               round(lot.weight_lbs, 2) AS weight_lbs, lot.quality_status
                          FROM lot_space AS lot
                          JOIN materials AS material
                            ON material.tenant_id = lot.tenant_id AND material.material_id = lot.material_id
                         WHERE lot.tenant_id = :tenantId AND lot.location_id = :locationId
                           AND lot.quantity_on_hand > 0
                         ORDER BY lot.lot_number, lot.part_number
                         LIMIT 200
                        """)
                .param("tenantId", tenant.value())
                .param("locationId", locationId)
                .query((row, number) -> new Content(
                        row.getString("lot_number"),
                        row.getInt("part_number"),
                        row.getString("material_id"),
                        row.getString("material_code"),
                        row.getBigDecimal("quantity_on_hand"),
                        row.getBigDecimal("cubic_feet"),
                        row.getBigDecimal("weight_lbs"),
                        row.getString("quality_status")))
                .list();
    }

    List<Hold> holds(TenantId tenant, String locationId) {
        return jdbc.sql("""
                        SELECT recommendation_id, lot_number, material_id, cubic_feet, weight_lbs, expires_at
                          FROM bin_holds
                         WHERE tenant_id = :tenantId AND location_id = :locationId AND status = 'PENDING'
                           AND expires_at > now()
                         ORDER BY expires_at, recommendation_id
                         LIMIT 200
                        """)
                .param("tenantId", tenant.value())
                .param("locationId", locationId)
                .query((row, number) -> new Hold(
                        row.getString("recommendation_id"),
                        row.getString("lot_number"),
                        row.getString("material_id"),
                        row.getBigDecimal("cubic_feet"),
                        row.getBigDecimal("weight_lbs"),
                        instant(row, "expires_at")))
                .list();
    }

    /** Both directions from an index each, and of those the latest. */
    List<Movement> history(TenantId tenant, String locationId) {
        return jdbc.sql("""
                        SELECT movement.*
                          FROM (
                            (SELECT transaction_type, true AS incoming, lot_number, material_id, quantity,
                                    from_location_id AS other, occurred_at, reason, created_by, transaction_id
                               FROM inventory_transactions
                              WHERE tenant_id = :tenantId AND to_location_id = :locationId
                              ORDER BY occurred_at DESC, transaction_id DESC
                              LIMIT 50)
                            UNION ALL
                            (SELECT transaction_type, false, lot_number, material_id, quantity,
                                    to_location_id, occurred_at, reason, created_by, transaction_id
                               FROM inventory_transactions
                              WHERE tenant_id = :tenantId AND from_location_id = :locationId
                              ORDER BY occurred_at DESC, transaction_id DESC
                              LIMIT 50)) AS movement
                         ORDER BY occurred_at DESC, transaction_id DESC
                         LIMIT 50
                        """)
                .param("tenantId", tenant.value())
                .param("locationId", locationId)
                .query((row, number) -> new Movement(
                        row.getString("transaction_type"),
                        row.getBoolean("incoming"),
                        row.getString("lot_number"),
                        row.getString("material_id"),
                        row.getBigDecimal("quantity"),
                        row.getString("other"),
                        instant(row, "occurred_at"),
                        row.getString("reason"),
                        row.getString("created_by")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
