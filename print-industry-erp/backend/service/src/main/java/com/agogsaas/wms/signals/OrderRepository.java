package com.agogsaas.wms.signals;

import com.agogsaas.wms.signals.OrderDay.Mark;
import com.agogsaas.wms.signals.SignalRunRepository.Place;
import com.agogsaas.wms.units.MaterialId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what orders asked for, from the picks that served them. To be called in a transaction of the tenant. */
@Repository
class OrderRepository {

    /** Rows that the database hands over at a time. */
    private static final int FETCHED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    OrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mark of each day in UTC that has picks for orders, from the first one on. */
    Map<LocalDate, Mark> marks(Place place, LocalDate from) {
        Map<LocalDate, Mark> marks = new HashMap<>();
        jdbc.sql("""
            SELECT (occurred_at AT TIME ZONE 'UTC')::date AS day, count(*) AS picks,
                   bit_xor(hashtextextended(transaction_id, 0)) AS hash
              FROM standing_issues
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND occurred_at >= :from::timestamp AT TIME ZONE 'UTC' AND occurred_at <= now()
               AND order_number IS NOT NULL
             GROUP BY day
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param("from", from.toString())
                .query(row -> {
                    marks.put(
                            row.getObject("day", LocalDate.class), new Mark(row.getLong("picks"), row.getLong("hash")));
                });
        return marks;
    }

    /** Reads these days into the window anew. */
    void read(Place place, Collection<LocalDate> days, Map<LocalDate, Mark> marks, OrderWindow window) {
        Map<LocalDate, OrderDay.Builder> read = new HashMap<>();
        jdbc.sql("""
            SELECT DISTINCT (occurred_at AT TIME ZONE 'UTC')::date AS day, order_number, material_id
              FROM standing_issues
             WHERE tenant_id = :tenantId AND facility_id = :facilityId
               AND occurred_at >= :from::timestamp AT TIME ZONE 'UTC' AND occurred_at <= now()
               AND (occurred_at AT TIME ZONE 'UTC')::date = ANY (:days::date[])
               AND order_number IS NOT NULL
            """)
                .param("tenantId", place.tenant().value())
                .param("facilityId", place.facility().value())
                .param(
                        "from",
                        days.stream().min(LocalDate::compareTo).orElseThrow().toString())
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    read.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new OrderDay.Builder())
                            .add(
                                    row.getString("order_number"),
                                    window.number(new MaterialId(row.getString("material_id"))));
                });
        read.forEach((day, orders) -> window.put(day, orders.build(marks.getOrDefault(day, new Mark(0, 0)))));
    }
}
