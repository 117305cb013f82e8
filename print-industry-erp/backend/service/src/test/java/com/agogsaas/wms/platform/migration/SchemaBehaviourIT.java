package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schema does by itself: identifiers, occupancy, holds, declarations, keys, derived views. */
class SchemaBehaviourIT {

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient sql = database.sql();

    @BeforeEach
    void fill() {
        SampleRows.insertEverything(sql, "tenant-a");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void identifiersAreVersionSevenAndInTheOrderInWhichTheyWereMade() {
        // A new statement each time, since one statement makes several within a microsecond.
        List<UUID> made = IntStream.range(0, 200)
                .mapToObj(turn ->
                        sql.sql("SELECT uuid_generate_v7()").query(UUID.class).single())
                .toList();

        assertThat(made).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(made.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
        assertThat(sql.sql("""
                        SELECT abs(extract(epoch FROM clock_timestamp()) * 1000
                                   - ('x' || lpad(left(replace(uuid_generate_v7()::text, '-', ''), 12), 16, '0'))
                                     ::bit(64)::bigint)
                        """).query(Double.class).single())
                .as("milliseconds between its time and the clock's")
                .isLessThan(1000);
        assertThat(sql.sql("SELECT count(DISTINCT uuid_generate_v7()) FROM generate_series(1, 100000)")
                        .query(Long.class)
                        .single())
                .isEqualTo(100_000);
    }

    @Test
    void occupancyHasOneRowForEveryBinAndCountsOpenPromises() {
        sql.sql("""
                        INSERT INTO inventory_locations (
                               tenant_id, location_id, facility_id, location_code, location_type, cubic_feet,
                               max_weight_lbs)
                        VALUES ('tenant-a', 'empty', 'facility-1', 'E', 'RESERVE', 60, 2000)
                        """).update();

        assertThat(occupancy()).containsExactly("empty 0 0 0 0", "location-1 5.0 120 2.000 48.00");
        sql.sql("UPDATE bin_holds SET expires_at = now() - interval '1 second'").update();
        assertThat(occupancy())
                .as("out of time, though still PENDING")
                .containsExactly("empty 0 0 0 0", "location-1 5.0 120 0 0");
        sql.sql("UPDATE bin_holds SET expires_at = now() + interval '1 hour', status = 'POSTED', resolved_at = now()")
                .update();
        assertThat(occupancy()).containsExactly("empty 0 0 0 0", "location-1 5.0 120 0 0");
    }

    @Test
    void aLotsSizeIsItsOwnElseItsMaterialsElseThatOfTheDimensions() {
        String size = "SELECT round(cubic_feet, 3) || ' ' || round(weight_lbs, 2) FROM lot_space";

        assertThat(text(size)).isEqualTo("5.000 120.00");
        sql.sql("UPDATE lots SET unit_cubic_feet = 0.7, unit_weight_lbs = 1").update();
        assertThat(text(size)).isEqualTo("7.000 10.00");
        sql.sql("UPDATE lots SET unit_cubic_feet = NULL").update();
        sql.sql("UPDATE materials SET unit_cubic_feet = NULL, length_inches = 24 WHERE material_id = 'material-1'")
                .update();
        // 24 x 12 x 6 inches are a cubic foot.
        assertThat(text(size)).isEqualTo("10.000 10.00");
        sql.sql("UPDATE materials SET length_inches = NULL, width_inches = NULL, height_inches = NULL")
                .update();
        assertThat(text("SELECT unmeasured_lot_count::text FROM bin_occupancy")).isEqualTo("1");
    }

    @Test
    void aLotIsPromisedToOneBinAtATime() {
        String second = """
                INSERT INTO bin_holds (
                       tenant_id, facility_id, location_id, recommendation_id, lot_number, material_id, cubic_feet,
                       weight_lbs, expires_at)
                VALUES ('tenant-a', 'facility-1', 'location-1', 'recommendation-2', 'LOT-2', 'material-1', 1, 1,
                        now() + interval '1 hour')
                """;

        assertThatThrownBy(() -> sql.sql(second).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("bin_holds_one_open_per_part");
        sql.sql("UPDATE bin_holds SET status = 'VOIDED', resolved_at = now()").update();
        assertThat(sql.sql(second).update()).isEqualTo(1);
    }

    @Test
    void onlyHoldsWhoseTimeIsUpExpire() {
        assertThat(sql.sql("SELECT expire_bin_holds()").query(Integer.class).single())
                .isZero();
        sql.sql("UPDATE bin_holds SET expires_at = now()").update();
        assertThat(sql.sql("SELECT expire_bin_holds()").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(text("SELECT status || ' ' || (resolved_at IS NOT NULL) FROM bin_holds"))
                .isEqualTo("EXPIRED true");
    }

    @Test
    void aBinAndItsContentsAreInTheSameFacility() {
        sql.sql("INSERT INTO facilities (tenant_id, facility_id, facility_code, facility_name)"
                        + " VALUES ('tenant-a', 'facility-2', 'F2', 'Plant two')")
                .update();

        assertThatThrownBy(() ->
                        sql.sql("UPDATE lots SET facility_id = 'facility-2'").update())
                .hasMessageContaining("lots_location_fk");
    }

    @Test
    void aMovementIsTakenBackOnce() {
        String reversal = """
                INSERT INTO inventory_transactions (
                       tenant_id, facility_id, transaction_type, material_id, quantity, occurred_at,
                       reverses_transaction_id)
                VALUES ('tenant-a', 'facility-1', 'REVERSAL', 'material-1', 2, now(), 'transaction-1')
                """;

        assertThat(sql.sql(reversal).update()).isEqualTo(1);
        assertThatThrownBy(() -> sql.sql(reversal).update())
                .hasMessageContaining("inventory_transactions_reversed_once");
    }

    @Test
    void aTestThatHasStartedKeepsItsDeclarationAndOneThatIsOverStaysOver() {
        assertThat(sql.sql("UPDATE bin_optimization_ab_test_results SET planned_sample_size = 600")
                        .update())
                .as("not started yet")
                .isEqualTo(1);
        sql.sql("UPDATE bin_optimization_ab_test_results SET status = 'RUNNING', started_at = now()")
                .update();

        for (String change : List.of(
                "hypothesis = 'Something else'",
                "metric_name = 'a better looking one'",
                "planned_sample_size = 10",
                "test_method = 'MANN_WHITNEY_U'",
                "declared_at = now() - interval '1 day'",
                "assignment_seed = 8")) {
            assertThatThrownBy(() -> sql.sql("UPDATE bin_optimization_ab_test_results SET " + change)
                            .update())
                    .as(change)
                    .hasMessageContaining("its declaration cannot be changed");
        }
        sql.sql("UPDATE bin_optimization_ab_test_results SET control_sample_size = 300")
                .update();
        sql.sql("UPDATE bin_optimization_ab_test_results SET status = 'ABANDONED', ended_at = now()")
                .update();
        assertThatThrownBy(
                        () -> sql.sql("UPDATE bin_optimization_ab_test_results SET status = 'RUNNING', ended_at = NULL")
                                .update())
                .hasMessageContaining("it does not become RUNNING");
    }

    @Test
    void variancesFollowFromWhatWasMeasured() {
        assertThat(text("""
                SELECT volume_variance_percentage || ' ' || weight_variance_percentage
                  FROM material_dimension_verifications
                """)).isEqualTo("20.00 0.00");
    }

    @Test
    void updatedAtIsKeptByTheDatabase() {
        sql.sql("UPDATE materials SET updated_at = 'epoch', description = 'New'")
                .update();

        assertThat(text("SELECT bool_and(updated_at > now() - interval '1 hour')::text FROM materials"))
                .isEqualTo("true");
    }

    @Test
    void theSummariesHaveARowForEveryFacilityAndFollowTheTablesWhenRefreshed() {
        assertThat(text("SELECT refresh_bin_optimization_data_quality()")).isEqualTo("REFRESHED");
        assertThat(text("SELECT refresh_bin_optimization_statistical_summary()"))
                .isEqualTo("REFRESHED");

        assertThat(sql.sql("""
                        SELECT materials_verified, materials_in_doubt, capacity_failures_unresolved,
                               pending_relocations, remediations_30d, remediation_success_percentage::text AS success
                          FROM bin_optimization_data_quality
                        """).query().listOfRows())
                .containsExactly(Map.of(
                        "materials_verified", 0L,
                        "materials_in_doubt", 1L,
                        "capacity_failures_unresolved", 1L,
                        "pending_relocations", 1L,
                        "remediations_30d", 1L,
                        "success", "100.00"));
        assertThat(sql.sql("""
                        SELECT metrics_7d, tests_open, correlations_significant_30d, assumptions_violated_30d,
                               outliers_unsettled_severe
                          FROM bin_optimization_statistical_summary
                        """).query().listOfRows())
                .containsExactly(Map.of(
                        "metrics_7d", 1L,
                        "tests_open", 1L,
                        "correlations_significant_30d", 0L,
                        "assumptions_violated_30d", 1L,
                        "outliers_unsettled_severe", 1L));
    }

    private List<String> occupancy() {
        return sql.sql("""
                        SELECT location_id || ' ' || stock_cubic_feet || ' ' || stock_weight_lbs || ' '
                               || held_cubic_feet || ' ' || held_weight_lbs
                          FROM bin_occupancy
                         ORDER BY location_id
                        """).query(String.class).list();
    }

    private String text(String query) {
        return sql.sql(query).query(String.class).single();
    }
}
