package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks materials up in master data. */
@Repository
public class MaterialCatalog {

    private final JdbcClient jdbc;

    MaterialCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these materials that the tenant has in use. To be called in a transaction of the tenant. */
    public Map<MaterialId, Material> findAll(TenantId tenant, Collection<MaterialId> materials) {
        return jdbc
                .sql("""
                        SELECT material_id, unit_cubic_feet, unit_weight_lbs, length_inches, width_inches, height_inches,
                               stays_upright, is_splittable, abc_class, temperature_min_f, temperature_max_f, security_zone
                          FROM materials
                         WHERE tenant_id = :tenantId AND material_id = ANY (:materialIds) AND is_active
                        """)
                .param("tenantId", tenant.value())
                .param("materialIds", materials.stream().map(MaterialId::value).toArray(String[]::new))
                .query((row, number) -> material(row))
                .stream()
                .collect(Collectors.toMap(Material::materialId, Function.identity()));
    }

    private static Material material(ResultSet row) throws SQLException {
        return new Material(
                new MaterialId(row.getString("material_id")),
                row.getBigDecimal("unit_cubic_feet"),
                row.getBigDecimal("unit_weight_lbs"),
                Measurements.dimensionsNeeded(row),
                row.getBoolean("stays_upright"),
                row.getBoolean("is_splittable"),
                AbcClass.valueOf(row.getString("abc_class")),
                Measurements.temperatures(row),
                row.getString("security_zone"));
    }
}
