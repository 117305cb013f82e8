package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.VelocityAssessment.Assessed;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts picks, and writes what they come to. To be called in a transaction of the tenant. */
@Repository
class VelocityRepository {

    /**
     * Materials in use that lie in the facility or were picked there since the beginning of the year before. Whether a
     * pick is the first ever is looked up only for those that have none but recent ones.
     */
    private static final String COUNTS = """
        WITH picks AS (
            SELECT material_id,
                   count(*) AS counted,
                   count(*) FILTER (WHERE occurred_at >= :windowFrom) AS recent,
                   count(*) FILTER (WHERE occurred_at >= :weekFrom) AS last_week,
                   count(*) FILTER (WHERE occurred_at >= :historyFrom AND occurred_at < :windowFrom) AS history,
                   count(*) FILTER (WHERE occurred_at >= :yearAgoWindowFrom AND occurred_at < :yearAgo)
                       AS year_ago_window,
                   count(*) FILTER (WHERE occurred_at >= :yearAgoHistoryFrom AND occurred_at < :yearAgoWindowFrom)
                       AS year_ago_history,
                   min(occurred_at) AS first_counted
              FROM standing_issues
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND occurred_at >= :yearAgoHistoryFrom AND occurred_at < :now
             GROUP BY material_id
        ), stocked AS (
            SELECT DISTINCT material_id
              FROM lots
             WHERE tenant_id = :tenantId AND facility_id = :facilityId AND quantity_on_hand > 0
        )
        SELECT material.material_id, coalesce(picks.recent, 0) AS recent, coalesce(picks.last_week, 0) AS last_week,
               coalesce(picks.history, 0) AS history, coalesce(picks.year_ago_window, 0) AS year_ago_window,
               coalesce(picks.year_ago_history, 0) AS year_ago_history,
               CASE WHEN picks.recent > 0 AND picks.recent = picks.counted AND NOT EXISTS (
                        SELECT FROM standing_issues older
                         WHERE older.tenant_id = :tenantId AND older.facility_id = :facilityId
                           AND older.material_id = picks.material_id
                           AND older.occurred_at < :yearAgoHistoryFrom)
                    THEN picks.first_counted END AS first_pick_at
          FROM materials material
          LEFT JOIN picks ON picks.material_id = material.material_id
          LEFT JOIN stocked ON stocked.material_id = material.material_id
         WHERE material.tenant_id = :tenantId AND material.is_active
           AND (picks.material_id IS NOT NULL OR stocked.material_id IS NOT NULL)
         ORDER BY material.material_id
        """;

    private static final String FORGET_THE_REST = """
        DELETE FROM material_velocities velocity
         WHERE velocity.tenant_id = :tenantId AND velocity.facility_id = :facilityId
           AND NOT EXISTS (SELECT FROM unnest(:materials::text[]) AS given(material_id)
                            WHERE given.material_id = velocity.material_id)
        """;

    private static final String SAVE = """
        INSERT INTO material_velocities AS velocity (
               tenant_id, facility_id, material_id, abc_class, class_since, window_days, window_picks,
               last_week_picks, history_days, history_picks, year_ago_window_picks, year_ago_history_picks,
               first_pick_at, trigger_kind, triggered_at, walk_position)
        SELECT :tenantId, :facilityId, given.material_id, given.abc_class, given.class_since, :windowDays,
               given.recent, given.last_week, :historyDays, given.history, given.year_ago_window,
               given.year_ago_history, given.first_pick_at, given.trigger_kind, given.triggered_at,
               given.walk_position
          FROM unnest(:materials::text[], :classes::text[], :classesSince::timestamptz[], :recent::integer[],
                      :lastWeek::integer[], :history::integer[], :yearAgoWindow::integer[],
                      :yearAgoHistory::integer[], :firstPicks::timestamptz[], :triggers::text[],
                      :triggeredAt::timestamptz[], :walkPositions::float8[])
            AS given(material_id, abc_class, class_since, recent, last_week, history, year_ago_window,
                     year_ago_history, first_pick_at, trigger_kind, triggered_at, walk_position)
            ON CONFLICT (tenant_id, facility_id, material_id) DO UPDATE
           SET abc_class = EXCLUDED.abc_class, class_since = EXCLUDED.class_since,
               window_days = EXCLUDED.window_days, window_picks = EXCLUDED.window_picks,
               last_week_picks = EXCLUDED.last_week_picks, history_days = EXCLUDED.history_days,
               history_picks = EXCLUDED.history_picks, year_ago_window_picks = EXCLUDED.year_ago_window_picks,
               year_ago_history_picks = EXCLUDED.year_ago_history_picks, first_pick_at = EXCLUDED.first_pick_at,
               trigger_kind = EXCLUDED.trigger_kind, triggered_at = EXCLUDED.triggered_at,
               walk_position = EXCLUDED.walk_position
         WHERE velocity.* IS DISTINCT FROM EXCLUDED.*
        """;

    private static final String REMEMBER = """
        INSERT INTO material_velocity_history (
               tenant_id, facility_id, material_id, changed_at, abc_class, window_days, window_picks, history_days,
               history_picks, trigger_kind)
        SELECT :tenantId, :facilityId, given.material_id, :now, given.abc_class, :windowDays, given.recent,
               :historyDays, given.history, given.trigger_kind
          FROM unnest(:materials::text[], :classes::text[], :recent::integer[], :history::integer[],
                      :triggers::text[])
            AS given(material_id, abc_class, recent, history, trigger_kind)
        """;

    private final JdbcClient jdbc;

    VelocityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facility's first movement of any kind, or {@code now} where it has none. */
    Instant recordsBegin(TenantId tenant, FacilityId facility, Instant now) {
        OffsetDateTime first = jdbc.sql("""
            SELECT coalesce(min(occurred_at), :now)
              FROM inventory_transactions
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
            """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("now", utc(now))
                .query(OffsetDateTime.class)
                .single();
        return first.toInstant();
    }

    List<PickCounts> count(TenantId tenant, FacilityId facility, VelocityWindows windows) {
        return jdbc.sql(COUNTS)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("now", utc(windows.now()))
                .param("weekFrom", utc(windows.weekFrom()))
                .param("windowFrom", utc(windows.windowFrom()))
                .param("historyFrom", utc(windows.historyFrom()))
                .param("yearAgo", utc(windows.yearAgo(windows.now())))
                .param("yearAgoWindowFrom", utc(windows.yearAgo(windows.windowFrom())))
                .param("yearAgoHistoryFrom", utc(windows.yearAgo(windows.historyFrom())))
                .query((row, number) -> counts(row))
                .list();
    }

    /** What was said of each material the last time. */
    Map<MaterialId, Assessment> assessments(TenantId tenant, FacilityId facility) {
        return jdbc
                .sql("""
                    SELECT material_id, abc_class, class_since, trigger_kind, triggered_at
                      FROM material_velocities
                     WHERE tenant_id = :tenantId AND facility_id = :facilityId
                    """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .query((row, number) -> Map.entry(new MaterialId(row.getString("material_id")), assessment(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Replaces what was said of the facility's materials, and adds to their history what became another.
     *
     * @param walkPositions of those materials of which it is known
     */
    void save(
            TenantId tenant,
            FacilityId facility,
            VelocityWindows windows,
            List<Assessed> assessed,
            Map<MaterialId, Double> walkPositions) {
        Columns all = new Columns(assessed);
        jdbc.sql(FORGET_THE_REST)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materials", all.texts(Columns::material))
                .update();
        common(SAVE, tenant, facility, windows, all)
                .param("classesSince", all.texts(row -> text(row.now().classSince())))
                .param("lastWeek", all.numbers(PickCounts::lastWeek))
                .param("yearAgoWindow", all.numbers(PickCounts::yearAgoWindow))
                .param("yearAgoHistory", all.numbers(PickCounts::yearAgoHistory))
                .param("firstPicks", all.texts(row -> text(row.counts().firstPick())))
                .param("triggeredAt", all.texts(row -> text(row.now().triggeredAt())))
                .param("walkPositions", all.positions(walkPositions))
                .update();
        Columns changed = new Columns(assessed.stream()
                .filter(row -> !row.now().saysTheSameAs(row.before()))
                .toList());
        common(REMEMBER, tenant, facility, windows, changed)
                .param("now", utc(windows.now()))
                .update();
    }

    private JdbcClient.StatementSpec common(
            String sql, TenantId tenant, FacilityId facility, VelocityWindows windows, Columns rows) {
        return jdbc.sql(sql)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("windowDays", windows.windowDays())
                .param("historyDays", windows.historyDays())
                .param("materials", rows.texts(Columns::material))
                .param("classes", rows.texts(row -> text(row.now().abcClass())))
                .param("recent", rows.numbers(PickCounts::window))
                .param("history", rows.numbers(PickCounts::history))
                .param("triggers", rows.texts(row -> text(row.now().trigger())));
    }

    private static PickCounts counts(ResultSet row) throws SQLException {
        return new PickCounts(
                new MaterialId(row.getString("material_id")),
                row.getInt("recent"),
                row.getInt("last_week"),
                row.getInt("history"),
                row.getInt("year_ago_window"),
                row.getInt("year_ago_history"),
                SignalRows.instant(row, "first_pick_at"));
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                SignalRows.abcClass(row),
                SignalRows.instant(row, "class_since"),
                SignalRows.trigger(row),
                SignalRows.instant(row, "triggered_at"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Columns(List<Assessed> rows) {
        static String material(Assessed row) {
            return row.counts().material().value();
        }

        @Nullable
        String[] texts(Function<Assessed, @Nullable String> column) {
            return rows.stream().map(column).toArray(String[]::new);
        }

        @Nullable
        Double[] positions(Map<MaterialId, Double> positions) {
            return rows.stream()
                    .map(row -> positions.get(row.counts().material()))
                    .toArray(Double[]::new);
        }

        Integer[] numbers(Function<PickCounts, Integer> column) {
            return rows.stream()
                    .map(row -> Objects.requireNonNull(column.apply(row.counts())))
                    .toArray(Integer[]::new);
        }
    }
}
