package com.agogsaas.wms.signals;

import com.agogsaas.wms.paging.CursorTimes;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.MaterialId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads velocities for people. To be called in a transaction of the tenant. */
@Repository
class VelocityReader {

    private final JdbcClient jdbc;

    VelocityReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which velocities are wanted; all of them where everything is left out.
     *
     * @param triggered whether only those that call for something
     */
    record Wanted(
            @Nullable MaterialId material,
            @Nullable AbcClass abcClass,
            boolean triggered,
            @Nullable TriggerKind trigger) {}

    /** The page's rows, the fastest first, and one more where there are more. */
    List<MaterialVelocity> list(Place place, Wanted wanted, PageRequest page) {
        Position after = page.afterKey() == null ? null : Position.parse(page.afterKey());
        return jdbc.sql("""
            SELECT velocity.material_id, velocity.window_picks, velocity.window_days,
                   velocity.last_week_picks, velocity.history_picks, velocity.history_days,
                   velocity.year_ago_window_picks, velocity.year_ago_history_picks,
                   velocity.first_pick_at, velocity.abc_class, velocity.class_since, velocity.walk_position,
                   velocity.trigger_kind, velocity.triggered_at, run.computed_at
              FROM material_velocities velocity
              JOIN signal_runs run
                ON run.tenant_id = velocity.tenant_id AND run.facility_id = velocity.facility_id
               AND run.signal = 'VELOCITY'
             WHERE velocity.tenant_id = :tenantId AND velocity.facility_id = :facilityId
               AND (:materialId::text IS NULL OR velocity.material_id = :materialId)
               AND (:abcClass::text IS NULL OR velocity.abc_class = :abcClass)
               AND (NOT :triggered OR velocity.trigger_kind IS NOT NULL)
               AND (:trigger::text IS NULL OR velocity.trigger_kind = :trigger)
               AND (:afterPicks::integer IS NULL OR velocity.window_picks < :afterPicks
                    OR (velocity.window_picks = :afterPicks AND velocity.material_id > :afterMaterial))
             ORDER BY velocity.window_picks DESC, velocity.material_id
             LIMIT :limit
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param(
                        "materialId",
                        wanted.material() == null ? null : wanted.material().value())
                .param(
                        "abcClass",
                        wanted.abcClass() == null ? null : wanted.abcClass().name())
                .param("triggered", wanted.triggered())
                .param(
                        "trigger",
                        wanted.trigger() == null ? null : wanted.trigger().name())
                .param("afterPicks", after == null ? null : after.picks())
                .param("afterMaterial", after == null ? null : after.material())
                .param("limit", page.size() + 1)
                .query((row, number) -> velocity(row))
                .list();
    }

    static String sortKey(MaterialVelocity velocity) {
        return velocity.windowPicks() + " " + velocity.materialId();
    }

    /** The page's rows, the newest first, and one more where there are more. */
    List<VelocityChange> history(Place place, MaterialId material, PageRequest page) {
        return jdbc.sql("""
            SELECT changed_at, abc_class, trigger_kind, window_picks, window_days, history_picks, history_days
              FROM material_velocity_history
             WHERE tenant_id = :tenantId AND facility_id = :facilityId AND material_id = :materialId
               AND (:before::timestamptz IS NULL OR changed_at < :before)
             ORDER BY changed_at DESC
             LIMIT :limit
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param("materialId", material.value())
                .param("before", page.afterKey() == null ? null : moment(page.afterKey()))
                .param("limit", page.size() + 1)
                .query((row, number) -> new VelocityChange(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        SignalRows.abcClass(row),
                        SignalRows.trigger(row),
                        row.getInt("window_picks"),
                        row.getInt("window_days"),
                        row.getInt("history_picks"),
                        row.getInt("history_days")))
                .list();
    }

    private static OffsetDateTime moment(String key) {
        return CursorTimes.parse(key).atOffset(ZoneOffset.UTC);
    }

    private static MaterialVelocity velocity(ResultSet row) throws SQLException {
        return new MaterialVelocity(
                row.getString("material_id"),
                row.getInt("window_picks"),
                row.getInt("window_days"),
                row.getInt("last_week_picks"),
                row.getInt("history_picks"),
                row.getInt("history_days"),
                row.getInt("year_ago_window_picks"),
                row.getInt("year_ago_history_picks"),
                SignalRows.instant(row, "first_pick_at"),
                SignalRows.abcClass(row),
                SignalRows.instant(row, "class_since"),
                row.getObject("walk_position", Double.class),
                SignalRows.trigger(row),
                SignalRows.instant(row, "triggered_at"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant());
    }

    private record Position(int picks, String material) {
        static Position parse(String key) {
            int blank = key.indexOf(' ');
            try {
                return new Position(Integer.parseInt(key.substring(0, Math.max(0, blank))), key.substring(blank + 1));
            } catch (NumberFormatException foreign) {
                throw PageRequest.foreign(foreign);
            }
        }
    }
}
