package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The change log: which statements leave a line, for which bins, and how a reader misses none. */
class FacilityChangesIT {

    private static final String TENANT = "tenant-a";

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient sql = database.sql();

    @BeforeEach
    void fill() {
        SampleRows.insertWarehouse(sql, TENANT);
        sql.sql("""
                        INSERT INTO inventory_locations (
                               tenant_id, location_id, facility_id, location_code, location_type, cubic_feet,
                               max_weight_lbs)
                        SELECT 'tenant-a', 'location-' || number, 'facility-1', 'B-' || number, 'RESERVE', 60, 2000
                          FROM generate_series(2, 4) AS number
                        """).update();
        forget();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void newChangedAndDeletedBinsAreNoted() {
        assertThat(noted("UPDATE inventory_locations SET blocked_reason = 'Leak' WHERE location_id >= 'location-3'"))
                .containsExactly("location-3", "location-4");
        assertThat(noted("DELETE FROM inventory_locations WHERE location_id = 'location-4'"))
                .containsExactly("location-4");
        assertThat(noted("""
                INSERT INTO inventory_locations (
                       tenant_id, location_id, facility_id, location_code, location_type, cubic_feet, max_weight_lbs)
                VALUES ('tenant-a', 'location-9', 'facility-1', 'C-9', 'BULK', 160, 6000)
                """)).containsExactly("location-9");
    }

    @Test
    void stockIsNotedWhereItArrivesAndWhereItLeaves() {
        assertThat(noted("""
                INSERT INTO lots (tenant_id, lot_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
                VALUES ('tenant-a', 'lot-2', 'facility-1', 'LOT-2', 'material-1', 'location-2', 5),
                       ('tenant-a', 'lot-3', 'facility-1', 'LOT-3', 'material-1', 'location-2', 5),
                       ('tenant-a', 'lot-4', 'facility-1', 'LOT-4', 'material-1', NULL, 5)
                """)).as("once a bin; on the dock no bin").containsExactly("location-2");
        assertThat(noted("UPDATE lots SET location_id = 'location-3' WHERE lot_id = 'lot-2'"))
                .containsExactly("location-2", "location-3");
        assertThat(noted("UPDATE lots SET location_id = 'location-4' WHERE lot_id = 'lot-4'"))
                .containsExactly("location-4");
        assertThat(noted("UPDATE lots SET quantity_on_hand = 4 WHERE lot_id = 'lot-4'"))
                .containsExactly("location-4");
        assertThat(noted("DELETE FROM lots WHERE lot_id = 'lot-4'")).containsExactly("location-4");
    }

    @Test
    void whatTakesUpNoOtherRoomIsNotNoted() {
        assertThat(noted("UPDATE lots SET quantity_allocated = 3")).isEmpty();
        assertThat(noted("UPDATE lots SET quality_status = 'HOLD'")).isEmpty();
        assertThat(noted("UPDATE lots SET quantity_on_hand = quantity_on_hand")).isEmpty();
        assertThat(noted("UPDATE materials SET description = 'Coated'")).isEmpty();
        assertThat(noted("UPDATE inventory_locations SET zone = 'X' WHERE false"))
                .isEmpty();
    }

    @Test
    void aMaterialsNewSizeIsNotedWhereverItLies() {
        sql.sql("""
                        INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
                        VALUES ('tenant-a', 'facility-1', 'LOT-2', 'material-1', 'location-2', 5)
                        """).update();
        forget();

        assertThat(noted("UPDATE materials SET unit_cubic_feet = 0.6")).containsExactly("location-1", "location-2");
        assertThat(noted("UPDATE materials SET unit_weight_lbs = NULL")).containsExactly("location-1", "location-2");
    }

    @Test
    void holdsAreNotedWhenTheyComeGoAndExpire() {
        assertThat(noted("""
                INSERT INTO bin_holds (
                       tenant_id, hold_id, facility_id, location_id, recommendation_id, lot_number, material_id,
                       cubic_feet, weight_lbs, expires_at)
                VALUES ('tenant-a', 'hold-2', 'facility-1', 'location-3', 'recommendation-2', 'LOT-3', 'material-1', 1, 1,
                        now() - interval '1 second')
                """)).containsExactly("location-3");
        assertThat(noted("UPDATE bin_holds SET status = 'VOIDED', resolved_at = now() WHERE hold_id = 'hold-1'"))
                .containsExactly("location-1");
        sql.sql("SELECT expire_bin_holds()").query(Integer.class).single();
        assertThat(changes()).containsExactly("location-3");
    }

    @Test
    void aTenantsStatementIsNotedAlthoughTenantsCannotWriteTheLog() {
        database.asTenant(
                TENANT,
                tenant -> tenant.sql("UPDATE lots SET quantity_on_hand = 9").update());
        assertThat(changes()).containsExactly("location-1");

        assertThatThrownBy(() -> database.asTenant(
                        TENANT,
                        tenant -> tenant.sql(
                                        "INSERT INTO facility_changes (tenant_id, facility_id) VALUES ('tenant-a', 'facility-1')")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied for table facility_changes");
    }

    @Test
    void truncatingConcernsWholeFacilities() {
        sql.sql("TRUNCATE lots").update();

        assertThat(sql.sql("SELECT facility_id FROM facility_changes WHERE location_id IS NULL")
                        .query(String.class)
                        .list())
                .containsExactly("facility-1");
    }

    @Test
    void aReaderThatGoesByTransactionsMissesNoneThatCommitsLate() throws SQLException {
        try (Connection late = database.dataSource().getConnection()) {
            late.setAutoCommit(false);
            JdbcClient early = JdbcClient.create(new SingleConnectionDataSource(late, true));
            early.sql("UPDATE lots SET quantity_on_hand = 8").update();
            sql.sql("UPDATE inventory_locations SET zone = 'NEW' WHERE location_id = 'location-2'")
                    .update();

            // The second change is there, with a higher change_id; the first is not, so the second is not final yet.
            assertThat(sql.sql("SELECT location_id FROM facility_changes")
                            .query(String.class)
                            .list())
                    .containsExactly("location-2");
            long position = horizon();
            assertThat(finalChanges(0, position)).isEmpty();

            late.commit();
            assertThat(finalChanges(position, horizon())).containsExactlyInAnyOrder("location-1", "location-2");
        }
    }

    @Test
    void whatIsRolledBackIsNotNoted() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient undone = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            undone.sql("UPDATE lots SET quantity_on_hand = 8").update();
            connection.rollback();
        }
        assertThat(changes()).isEmpty();
    }

    @Test
    void oldChangesArePrunedButNeverThoseOfTheLastHour() {
        sql.sql("UPDATE lots SET quantity_on_hand = 8").update();
        sql.sql("UPDATE facility_changes SET changed_at = now() - interval '2 days'")
                .update();
        sql.sql("UPDATE lots SET quantity_on_hand = 7").update();

        assertThat(sql.sql("SELECT prune_facility_changes()").query(Long.class).single())
                .isEqualTo(1);
        assertThat(changes()).containsExactly("location-1");
        assertThatThrownBy(() -> sql.sql("SELECT prune_facility_changes(interval '59 minutes')")
                        .query(Long.class)
                        .single())
                .hasMessageContaining("Changes are kept for an hour at least");
    }

    private List<String> finalChanges(long from, long before) {
        return sql.sql("""
                        SELECT location_id
                          FROM facility_changes
                         WHERE tenant_id = 'tenant-a' AND facility_id = 'facility-1'
                           AND transaction_id >= :from::text::xid8 AND transaction_id < :before::text::xid8
                        """)
                .param("from", from)
                .param("before", before)
                .query(String.class)
                .list();
    }

    private long horizon() {
        return sql.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    private List<String> noted(String statement) {
        sql.sql(statement).update();
        return changes();
    }

    private List<String> changes() {
        List<String> changes = sql.sql("SELECT location_id FROM facility_changes ORDER BY location_id")
                .query(String.class)
                .list();
        forget();
        return changes;
    }

    private void forget() {
        sql.sql("DELETE FROM facility_changes").update();
    }
}
