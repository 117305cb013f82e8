package com.agogsaas.wms.facility;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.MixingRule;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TemperatureRange;
import com.agogsaas.wms.units.Volume;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A bin with its contents as the database has it; names where the engine wants indexes. */
record BinRow(
        BinName name,
        Volume wholeVolume,
        Volume capacityVolume,
        Mass capacityWeight,
        Volume usedVolume,
        Mass usedWeight,
        @Nullable Dimensions dimensions,
        LocationType type,
        AbcClass abcClass,
        int shelf,
        int pickSequence,
        @Nullable TemperatureRange temperature,
        String securityZone,
        MixingRule mixingRule,
        int lots,
        @Nullable MaterialId firstMaterial,
        @Nullable MaterialId lastMaterial,
        boolean open) {

    /** @param fillFactors how much of the bins goods may fill */
    static BinRow read(ResultSet row, FillFactors fillFactors) throws SQLException {
        LocationType type = LocationType.valueOf(row.getString("location_type"));
        Volume inside = Volume.offered(row.getBigDecimal("cubic_feet"));
        Integer pickSequence = row.getObject("pick_sequence", Integer.class);
        return new BinRow(
                new BinName(
                        new LocationId(row.getString("location_id")),
                        row.getString("location_code"),
                        row.getString("zone"),
                        row.getString("aisle")),
                inside,
                fillFactors.usable(type, inside),
                Mass.offered(row.getBigDecimal("max_weight_lbs")),
                Volume.needed(row.getBigDecimal("used_cubic_feet")),
                Mass.needed(row.getBigDecimal("used_weight_lbs")),
                Measurements.dimensionsOffered(row),
                type,
                AbcClass.valueOf(row.getString("abc_class")),
                ShelfNumber.of(row.getString("shelf")),
                pickSequence == null ? Bin.NO_PICK_SEQUENCE : pickSequence,
                Measurements.temperatures(row),
                row.getString("security_zone"),
                MixingRule.valueOf(row.getString("mixing_rule")),
                row.getInt("lots"),
                material(row, "first_material"),
                material(row, "last_material"),
                row.getBoolean("is_open"));
    }

    /** The same for the engine, in the zone and aisle with these indexes. */
    Bin bin(int zone, int aisle, ToIntFunction<MaterialId> materials) {
        return new Bin(
                wholeVolume,
                capacityVolume,
                capacityWeight,
                usedVolume,
                usedWeight,
                dimensions,
                type,
                abcClass,
                zone,
                aisle,
                shelf,
                pickSequence,
                temperature,
                securityZone,
                mixingRule,
                lots,
                soleMaterial(materials),
                open);
    }

    private int soleMaterial(ToIntFunction<MaterialId> materials) {
        if (firstMaterial == null || lastMaterial == null) {
            return Bin.NO_MATERIAL;
        }
        return firstMaterial.equals(lastMaterial) ? materials.applyAsInt(firstMaterial) : Bin.SEVERAL_MATERIALS;
    }

    private static @Nullable MaterialId material(ResultSet row, String column) throws SQLException {
        String material = row.getString(column);
        return material == null ? null : new MaterialId(material);
    }
}
