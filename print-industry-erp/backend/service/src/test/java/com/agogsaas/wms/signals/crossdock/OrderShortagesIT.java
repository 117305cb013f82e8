package com.agogsaas.wms.signals.crossdock;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What orders are short of, in a warehouse small enough to add up by hand. */
class OrderShortagesIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private SmallWarehouse warehouse;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        SmallWarehouse.clear(DATABASE);
        warehouse = new SmallWarehouse(DATABASE).materials("""
                        paper  0.5 ft3  10 lb  A
                        ink    0.1 ft3   4 lb  B
                        """).bins("""
                        A-1  PICK_FACE   100 ft3  2000 lb  A  seq 1
                        S-1  STAGING     100 ft3  2000 lb  A  seq 2
                        R-1  RECEIVING   100 ft3  2000 lb  A  seq 3
                        Q-1  QUARANTINE  100 ft3  2000 lb  A  seq 4
                        """);
    }

    @Test
    void onlyReleasedOrdersWantGoodsNow() {
        warehouse.orders("""
                SO-1  OPEN       priority 5  due 8 h  paper 10
                SO-2  RELEASED   priority 5  due 8 h  paper 10
                SO-3  PICKING    priority 5  due 8 h  paper 10  4
                SO-4  SHIPPED    priority 5  due 8 h  paper 10
                SO-5  CANCELLED  priority 5  due 8 h  paper 10
                SO-6  RELEASED   priority 5  due 8 h  paper 10  10
                """);

        assertThat(shortages()).containsExactly("SO-2/1 paper 10", "SO-3/1 paper 6");
    }

    @Test
    void freeStockGoesToOverdueOrdersThenByPriorityThenByDueDate() {
        warehouse.stock("A-1", "paper", "OLD-1", 25).orders("""
                SO-1  RELEASED  priority 5  due 30 h  paper 10
                SO-2  RELEASED  priority 5  due  8 h  paper 10
                SO-3  RELEASED  priority 3  due 90 h  paper 10
                SO-4  RELEASED  priority 9  due -1 h  paper 10
                SO-5  RELEASED  priority 5  due  - h  paper 10
                """);

        // 25 units: SO-4 takes 10, SO-3 takes 10, SO-2 takes 5.
        assertThat(shortages()).containsExactly("SO-2/1 paper 5", "SO-1/1 paper 10", "SO-5/1 paper 10");
    }

    @Test
    void onlyStockThatCanBePickedAndIsSetAsideForNobodyCounts() {
        warehouse
                .stock("A-1", "paper", "OLD-1", 6)
                .stock("A-1", "paper", "EXPIRED", 5)
                .stock("A-1", "paper", "HELD", 5)
                .stock("R-1", "paper", "NEW", 5)
                .stock("S-1", "paper", "STAGED", 5)
                .stock("Q-1", "paper", "SUSPECT", 5)
                .orders("SO-1  RELEASED  priority 5  due 8 h  paper 10");
        sql("UPDATE lots SET quantity_allocated = 2 WHERE lot_number = 'OLD-1'");
        sql("UPDATE lots SET expires_at = now() - interval '1 day' WHERE lot_number = 'EXPIRED'");
        sql("UPDATE lots SET quality_status = 'HOLD' WHERE lot_number = 'HELD'");

        assertThat(shortages()).containsExactly("SO-1/1 paper 6");
    }

    @Test
    void whatPickListsSetAsideForAnOrderIsNotLacking() {
        warehouse
                .stock("A-1", "paper", "OLD-1", 10)
                .orders("""
                SO-1  RELEASED  priority 5  due 8 h  paper 8
                SO-1  RELEASED  priority 5  due 8 h  paper 6
                SO-2  RELEASED  priority 5  due 9 h  paper 3
                """)
                .pickList("PL-1", "IN_PROGRESS", "A-1 paper 9 0 SO-1")
                .pickList("PL-2", "COMPLETED", "A-1 paper 5 0 SO-2");
        sql("UPDATE lots SET quantity_allocated = 9 WHERE lot_number = 'OLD-1'");

        // Nine are set aside: all of line 1, one of line 2. One unit is free; it goes to SO-1, whose line 2 lacks 5.
        assertThat(shortages()).containsExactly("SO-1/2 paper 4", "SO-2/1 paper 3");
    }

    @Test
    void anOpenPromiseCountsUntilItsHoldIsOver() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  paper 10");
        promise("R-1", "LOT-1", 4);

        assertThat(shortages()).containsExactly("SO-1/1 paper 6");
        sql("UPDATE bin_holds SET expires_at = now() - interval '1 second'");
        assertThat(shortages()).containsExactly("SO-1/1 paper 10");
        assertThat(status("R-1")).isEqualTo("EXPIRED");
    }

    @Test
    void stagedGoodsCountForTheirOrderUntilTheyArePicked() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  paper 10").stock("S-1", "paper", "LOT-1", 4);
        promise("R-1", "LOT-1", 4);
        sql("UPDATE cross_dock_promises SET outcome = 'POSTED', staged_location_id = 'S-1', resolved_at = now()");
        sql("UPDATE bin_holds SET status = 'POSTED', resolved_at = now()");
        assertThat(shortages()).containsExactly("SO-1/1 paper 6");

        warehouse.pickList("PL-1", "IN_PROGRESS", "S-1 paper 4 0 SO-1");
        assertThat(shortages()).as("staged and on a pick list is once").containsExactly("SO-1/1 paper 6");

        sql("UPDATE sales_order_lines SET quantity_picked = 4");
        sql("UPDATE pick_list_lines SET quantity_picked = 4");
        sql("UPDATE lots SET quantity_on_hand = 0 WHERE lot_number = 'LOT-1'");
        assertThat(shortages()).containsExactly("SO-1/1 paper 6");
    }

    private static void promise(String recommendation, String lot, int quantity) {
        DATABASE.sql()
                .sql("""
                        WITH held AS (
                            INSERT INTO bin_holds (tenant_id, facility_id, location_id, recommendation_id, lot_number,
                                                   material_id, cubic_feet, weight_lbs, expires_at)
                            VALUES ('tenant-prod-001', 'plant', 'S-1', :id, :lot, 'paper', 1, 1,
                                    now() + interval '1 hour'))
                        INSERT INTO cross_dock_promises (tenant_id, recommendation_id, facility_id, order_id,
                               order_number, line_number, material_id, lot_number, quantity, urgency, priority)
                        VALUES ('tenant-prod-001', :id, 'plant', 'SO-1', 'SO-1', 1, 'paper', :lot, :quantity, 'HIGH', 5)
                        """)
                .param("id", recommendation)
                .param("lot", lot)
                .param("quantity", quantity)
                .update();
    }

    private static String status(String recommendation) {
        return DATABASE.sql()
                .sql("SELECT status FROM cross_dock_promise_states WHERE recommendation_id = :id")
                .param("id", recommendation)
                .query(String.class)
                .single();
    }

    /** In turn. */
    private static List<String> shortages() {
        return DATABASE.sql().sql("""
                        SELECT order_number || '/' || line_number || ' ' || material_id || ' ' || short_quantity
                          FROM order_shortages
                         WHERE short_quantity > 0
                         ORDER BY is_overdue DESC, priority, due_at NULLS LAST, order_number, line_number
                        """).query(String.class).list();
    }

    private static void sql(String statement) {
        DATABASE.sql().sql(statement).update();
    }
}
