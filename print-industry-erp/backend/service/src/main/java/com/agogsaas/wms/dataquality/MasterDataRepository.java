package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and corrects what master data say of a material's size. */
@Repository
class MasterDataRepository {

    private final JdbcClient jdbc;

    MasterDataRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from changing it until the transaction ends. */
    Optional<MasterData> lock(TenantId tenant, MaterialId material) {
        return jdbc.sql("""
                        SELECT unit_cubic_feet, unit_weight_lbs, length_inches, width_inches, height_inches
                          FROM materials
                         WHERE tenant_id = :tenantId AND material_id = :materialId
                           FOR NO KEY UPDATE
                        """)
                .param("tenantId", tenant.value())
                .param("materialId", material.value())
                .query((row, number) -> new MasterData(
                        row.getBigDecimal("unit_cubic_feet"), row.getBigDecimal("unit_weight_lbs"), edges(row)))
                .optional();
    }

    /** Writes what is given; what is null stays as it is. */
    void update(
            TenantId tenant,
            MaterialId material,
            @Nullable BigDecimal cubicFeet,
            @Nullable BigDecimal weightLbs,
            @Nullable Edges edges) {
        jdbc.sql("""
                        UPDATE materials
                           SET unit_cubic_feet = coalesce(:cubicFeet::numeric, unit_cubic_feet),
                               unit_weight_lbs = coalesce(:weightLbs::numeric, unit_weight_lbs),
                               length_inches = coalesce(:length::numeric, length_inches),
                               width_inches = coalesce(:width::numeric, width_inches),
                               height_inches = coalesce(:height::numeric, height_inches)
                         WHERE tenant_id = :tenantId AND material_id = :materialId
                        """)
                .param("tenantId", tenant.value())
                .param("materialId", material.value())
                .param("cubicFeet", cubicFeet)
                .param("weightLbs", weightLbs)
                .param("length", edges == null ? null : edges.length())
                .param("width", edges == null ? null : edges.width())
                .param("height", edges == null ? null : edges.height())
                .update();
    }

    private static @Nullable Edges edges(ResultSet row) throws SQLException {
        BigDecimal length = row.getBigDecimal("length_inches");
        return length == null
                ? null
                : new Edges(length, row.getBigDecimal("width_inches"), row.getBigDecimal("height_inches"));
    }
}
