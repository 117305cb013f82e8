package com.agogsaas.wms.signals;

import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the history of a {@link SmallWarehouse}: who picked what, how long ago. */
final class PickedWarehouse {

    private final JdbcClient sql;
    private final String tenant;
    private int orders;

    PickedWarehouse(TestDatabase database, String tenant) {
        this.sql = database.sql();
        this.tenant = tenant;
    }

    /** So many issues of a material, spread evenly over the days from {@code fromDaysAgo} to {@code toDaysAgo}. */
    PickedWarehouse picks(String material, int count, double fromDaysAgo, double toDaysAgo) {
        move("ISSUE", material, count, fromDaysAgo, toDaysAgo);
        return this;
    }

    /** Movements of another kind, likewise. */
    PickedWarehouse moves(String type, String material, int count, double fromDaysAgo, double toDaysAgo) {
        move(type, material, count, fromDaysAgo, toDaysAgo);
        return this;
    }

    private void move(String type, String material, int count, double fromDaysAgo, double toDaysAgo) {
        sql.sql("""
                INSERT INTO inventory_transactions (tenant_id, facility_id, transaction_type, material_id, quantity,
                                                    occurred_at)
                SELECT :tenant, :facility, :type, :material, 1,
                       now() - make_interval(secs => 86400 * (:from + (:to - :from) * (number - 0.5) / :count))
                  FROM generate_series(1, :count) AS number
                """)
                .param("tenant", tenant)
                .param("facility", SmallWarehouse.FACILITY)
                .param("type", type)
                .param("material", material)
                .param("from", fromDaysAgo)
                .param("to", toDaysAgo)
                .param("count", count)
                .update();
    }

    /** Takes back the latest issues of a material. */
    PickedWarehouse takesBack(String material, int count) {
        sql.sql("""
                INSERT INTO inventory_transactions (tenant_id, facility_id, transaction_type, material_id, quantity,
                                                    occurred_at, reverses_transaction_id)
                SELECT tenant_id, facility_id, 'REVERSAL', material_id, quantity, now(), transaction_id
                  FROM standing_issues
                  JOIN inventory_transactions USING (tenant_id, facility_id, material_id, transaction_id, occurred_at)
                 WHERE tenant_id = :tenant AND material_id = :material
                 ORDER BY occurred_at DESC
                 LIMIT :count
                """)
                .param("tenant", tenant)
                .param("material", material)
                .param("count", count)
                .update();
        return this;
    }

    /** Takes back all reversals of a material's issues, so that those stand again. */
    PickedWarehouse restores(String material) {
        sql.sql("""
                INSERT INTO inventory_transactions (tenant_id, facility_id, transaction_type, material_id, quantity,
                                                    occurred_at, reverses_transaction_id)
                SELECT tenant_id, facility_id, 'REVERSAL', material_id, quantity, now(), transaction_id
                  FROM inventory_transactions
                 WHERE tenant_id = :tenant AND material_id = :material AND transaction_type = 'REVERSAL'
                """).param("tenant", tenant).param("material", material).update();
        return this;
    }

    /** So many orders, each of these materials, all picked so many days ago. */
    PickedWarehouse orders(int count, int daysAgo, String... materials) {
        for (int order = 0; order < count; order++) {
            orders++;
            for (String material : List.of(materials)) {
                sql.sql("""
                        INSERT INTO inventory_transactions (tenant_id, facility_id, transaction_type, material_id,
                                                            quantity, occurred_at, order_number)
                        VALUES (:tenant, :facility, 'ISSUE', :material, 1, now() - make_interval(days => :daysAgo),
                                :order)
                        """)
                        .param("tenant", tenant)
                        .param("facility", SmallWarehouse.FACILITY)
                        .param("material", material)
                        .param("daysAgo", daysAgo)
                        .param("order", "ORDER-" + orders)
                        .update();
            }
        }
        return this;
    }
}
