package com.agogsaas.wms.facility;

import com.agogsaas.wms.units.Dimensions;
import com.agogsaas.wms.units.TemperatureRange;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the measurements that bins and materials have in common out of a row. A measurement is whole or absent. */
final class Measurements {

    private Measurements() {}

    static @Nullable Dimensions dimensionsOffered(ResultSet row) throws SQLException {
        return dimensions(row, Dimensions::offered);
    }

    static @Nullable Dimensions dimensionsNeeded(ResultSet row) throws SQLException {
        return dimensions(row, Dimensions::needed);
    }

    static @Nullable TemperatureRange temperatures(ResultSet row) throws SQLException {
        Integer minimum = row.getObject("temperature_min_f", Integer.class);
        Integer maximum = row.getObject("temperature_max_f", Integer.class);
        return minimum == null || maximum == null ? null : new TemperatureRange(minimum, maximum);
    }

    private static @Nullable Dimensions dimensions(ResultSet row, Rounding rounding) throws SQLException {
        BigDecimal length = row.getBigDecimal("length_inches");
        BigDecimal width = row.getBigDecimal("width_inches");
        BigDecimal height = row.getBigDecimal("height_inches");
        return length == null || width == null || height == null ? null : rounding.apply(length, width, height);
    }

    private interface Rounding {
        Dimensions apply(BigDecimal length, BigDecimal width, BigDecimal height);
    }
}
