package com.agogsaas.wms.putaway.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the books of a warehouse by SQL alone. */
final class Auditor {

    private final JdbcClient sql;

    Auditor(JdbcClient sql) {
        this.sql = sql;
    }

    /** What must hold at any instant: no bin over its limits, no lot in two bins. */
    void checkNow() {
        // By the clock and not by the statement's time: a promise that this statement sees may have been made, on space
        // that had just run out of time, after the statement's time and before its snapshot.
        assertThat(texts("""
                SELECT location.location_id || ': ' || contents.cubic_feet || ' ft3, ' || contents.weight_lbs || ' lb'
                  FROM inventory_locations location
                 CROSS JOIN LATERAL (
                       SELECT coalesce(sum(cubic_feet), 0) AS cubic_feet, coalesce(sum(weight_lbs), 0) AS weight_lbs
                         FROM (SELECT cubic_feet, weight_lbs FROM lot_space WHERE location_id = location.location_id
                               UNION ALL
                               SELECT cubic_feet, weight_lbs FROM bin_holds
                                WHERE location_id = location.location_id AND status = 'PENDING'
                                  AND expires_at > clock_timestamp()) AS occupants) AS contents
                 WHERE contents.cubic_feet > location.cubic_feet OR contents.weight_lbs > location.max_weight_lbs
                """)).as("bins over their limits").isEmpty();
        assertThat(texts("SELECT lot_number FROM lots GROUP BY lot_number HAVING count(*) > 1"))
                .as("lots in two places")
                .isEmpty();
    }

    /** Stock is what was received, and what was received is what was accepted. */
    void checkConservation() {
        String stock = texts("SELECT coalesce(sum(quantity_on_hand), 0)::text FROM lots")
                .get(0);
        assertThat(stock)
                .isEqualTo(texts("SELECT coalesce(sum(quantity), 0)::text FROM inventory_transactions")
                        .get(0))
                .isEqualTo(
                        texts("SELECT coalesce(sum(quantity), 0)::text FROM putaway_recommendations WHERE was_accepted")
                                .get(0));
    }

    /** Whatever was acknowledged is there, once. */
    void checkKept(List<Receiver.Acknowledged> acknowledged) {
        Map<String, String> book = texts("""
                SELECT lot_number || ' ' || count(*) || ' ' || min(recommendation_id) || ' '
                       || coalesce(bool_or(was_accepted)::text, '-') || ' '
                       || (SELECT count(*) FROM lots WHERE lots.lot_number = recommended.lot_number) || ' '
                       || (SELECT count(*) FROM inventory_transactions movement
                            WHERE movement.lot_number = recommended.lot_number)
                  FROM putaway_recommendations recommended
                 GROUP BY lot_number
                """).stream()
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')), Function.identity()));
        for (Receiver.Acknowledged one : acknowledged) {
            String start = one.lot() + " 1 " + one.recommendation();
            if (one.decision() == null) {
                assertThat(book.get(one.lot())).startsWith(start);
            } else {
                boolean accepted = one.decision().equals("ACCEPTED");
                assertThat(book.get(one.lot())).isEqualTo(start + " " + accepted + (accepted ? " 1 1" : " 0 0"));
            }
        }
    }

    /** Number of holds that still say that they are pending. */
    int pendingHolds() {
        return sql.sql("SELECT count(*) FROM bin_holds WHERE status = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    private List<String> texts(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
