package com.agogsaas.wms.signals.crossdock;

import com.agogsaas.wms.paging.CursorTimes;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.signals.crossdock.LotRecords.LineKey;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what released orders lack, in the order in which it is to be met. */
@Repository
class ShortageRepository {

    private static final String SHORTAGES = """
            SELECT order_id, order_number, line_number, customer_name, material_id, priority, due_at, ordered_at,
                   is_overdue, short_quantity, promised_quantity, uncovered_quantity, stock_in_turn
              FROM order_shortages
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
            """;

    /** Orders without a due date come last; no order is due after the year 9999. */
    private static final String TURN =
            "(NOT is_overdue, priority, coalesce(due_at, '9999-12-31T00:00:00Z'), ordered_at, order_number, line_number)";

    private final JdbcClient jdbc;
    private final CrossDockSettings settings;
    private final Clock clock;

    ShortageRepository(JdbcClient jdbc, CrossDockSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** All open lines of released orders that want these materials. */
    List<OpenLine> openLines(TenantId tenant, FacilityId facility, Collection<MaterialId> materials) {
        Instant now = clock.instant();
        return jdbc.sql(SHORTAGES + " AND material_id = ANY (:materialIds) ORDER BY " + TURN)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materialIds", materials.stream().map(MaterialId::value).toArray(String[]::new))
                .query((row, number) -> new OpenLine(
                        shortage(row, now),
                        row.getBigDecimal("uncovered_quantity"),
                        row.getBigDecimal("stock_in_turn")))
                .list();
    }

    /** The page's lines that lack something or were promised something, and one more where there are more. */
    List<OrderShortage> list(TenantId tenant, FacilityId facility, @Nullable MaterialId material, PageRequest page) {
        Turn after = page.afterKey() == null ? null : Turn.parse(page.afterKey());
        Instant now = clock.instant();
        return jdbc.sql(SHORTAGES + (material == null ? "" : " AND material_id = :materialId")
                        + " AND (short_quantity > 0 OR promised_quantity > 0)"
                        + (after == null
                                ? ""
                                : " AND " + TURN + " > (:onTime, :priority::smallint, :dueAt::timestamptz,"
                                        + " :orderedAt::timestamptz, :orderNumber, :lineNumber)")
                        + " ORDER BY " + TURN + " LIMIT :limit")
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("materialId", material == null ? null : material.value())
                .param("onTime", after == null || after.onTime())
                .param("priority", after == null ? 0 : after.priority())
                .param("dueAt", after == null ? null : after.dueAt())
                .param("orderedAt", after == null ? null : after.orderedAt())
                .param("orderNumber", after == null ? null : after.orderNumber())
                .param("lineNumber", after == null ? 0 : after.lineNumber())
                .param("limit", page.size() + 1)
                .query((row, number) -> shortage(row, now))
                .list();
    }

    /** What is known of these lots that matters to orders. */
    LotRecords recordsOf(TenantId tenant, FacilityId facility, Collection<LotNumber> lots) {
        Set<LotNumber> barred = new HashSet<>();
        Map<LineKey, BigDecimal> promised = new HashMap<>();
        jdbc.sql("""
                        SELECT lot_number, NULL AS order_id, NULL AS line_number, NULL AS quantity
                          FROM lots
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = ANY (:lots)
                           AND (quality_status <> 'RELEASED' OR expires_at <= now())
                        UNION ALL
                        SELECT lot_number, order_id, line_number, quantity
                          FROM cross_dock_promise_states
                         WHERE tenant_id = :tenantId AND facility_id = :facilityId AND lot_number = ANY (:lots)
                           AND status = 'PENDING'
                        """)
                .param("tenantId", tenant.value())
                .param("facilityId", facility.value())
                .param("lots", lots.stream().map(LotNumber::value).toArray(String[]::new))
                .query(row -> {
                    String order = row.getString("order_id");
                    if (order == null) {
                        barred.add(new LotNumber(row.getString("lot_number")));
                    } else {
                        promised.merge(
                                new LineKey(order, row.getInt("line_number")),
                                row.getBigDecimal("quantity"),
                                BigDecimal::add);
                    }
                });
        return new LotRecords(barred, promised);
    }

    /** The list's sort key. */
    static String sortKey(OrderShortage shortage) {
        return new Turn(
                        !shortage.overdue(),
                        shortage.priority(),
                        shortage.dueAt() == null
                                ? "9999-12-31T00:00:00Z"
                                : shortage.dueAt().toString(),
                        shortage.orderedAt().toString(),
                        shortage.lineNumber(),
                        shortage.orderNumber())
                .key();
    }

    private OrderShortage shortage(ResultSet row, Instant now) throws SQLException {
        int priority = row.getInt("priority");
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        Instant dueAt = due == null ? null : due.toInstant();
        return new OrderShortage(
                row.getString("order_id"),
                row.getString("order_number"),
                row.getInt("line_number"),
                row.getString("customer_name"),
                new MaterialId(row.getString("material_id")),
                priority,
                dueAt,
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_overdue"),
                settings.urgency(priority, dueAt, now),
                row.getBigDecimal("short_quantity"),
                row.getBigDecimal("promised_quantity"));
    }

    /** A place in the list. */
    private record Turn(
            boolean onTime, int priority, String dueAt, String orderedAt, int lineNumber, String orderNumber) {

        private static final int PARTS = 6;

        String key() {
            return onTime + " " + priority + " " + dueAt + " " + orderedAt + " " + lineNumber + " " + orderNumber;
        }

        static Turn parse(String key) {
            String[] parts = key.split(" ", PARTS);
            try {
                if (parts.length == PARTS) {
                    return new Turn(
                            Boolean.parseBoolean(parts[0]),
                            Short.parseShort(parts[1]),
                            CursorTimes.parse(parts[2]).toString(),
                            CursorTimes.parse(parts[3]).toString(),
                            Integer.parseInt(parts[4]),
                            parts[5]);
                }
            } catch (NumberFormatException foreign) {
                throw PageRequest.foreign(foreign);
            }
            throw PageRequest.foreign(null);
        }
    }
}
