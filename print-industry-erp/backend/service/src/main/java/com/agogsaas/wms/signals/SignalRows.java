package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads columns that several of this room's tables have. */
final class SignalRows {

    private SignalRows() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable AbcClass abcClass(ResultSet row) throws SQLException {
        String name = row.getString("abc_class");
        return name == null ? null : AbcClass.valueOf(name);
    }

    static @Nullable TriggerKind trigger(ResultSet row) throws SQLException {
        String name = row.getString("trigger_kind");
        return name == null ? null : TriggerKind.valueOf(name);
    }
}
