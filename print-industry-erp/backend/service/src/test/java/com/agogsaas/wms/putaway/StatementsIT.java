package com.agogsaas.wms.putaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.tenancy.Plans;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.Statements;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch takes as many SQL statements as a single lot; what is off is neither computed nor asked for. */
class StatementsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService on;
    private static RunningService off;

    private SmallWarehouse warehouse;

    @BeforeAll
    static void start() {
        on = RunningService.start(DATABASE);
        off = RunningService.start(DATABASE, "crossdock.enabled=false", "congestion.enabled=false");
    }

    @AfterAll
    static void stop() {
        off.close();
        on.close();
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        SmallWarehouse.clear(DATABASE);
        warehouse = new SmallWarehouse(DATABASE).materials("""
                        sheets  0.01 ft3  0.1 lb  A  splittable
                        roll    0.01 ft3  0.1 lb  A
                        """).bins("""
                        A-1  PICK_FACE   400 ft3  9000 lb  A  seq 1
                        B-1  RESERVE     400 ft3  9000 lb  C  seq 2
                        S-1  STAGING     400 ft3  9000 lb  C  seq 3
                        """);
        warehouse.stock("A-1", "roll", "OLD-1", 9).pickList("PL-1", "IN_PROGRESS", "A-1 roll 9 0");
        warm(on);
        warm(off);
    }

    @Test
    void takeTheSameNumberWhateverTheSizeOfTheBatch() {
        assertThat(statements(off, 1, "a")).hasSameSizeAs(statements(off, 50, "b"));
        assertThat(statements(on, 1, "c")).hasSameSizeAs(statements(on, 50, "d"));

        // Every lot goes to an order in part.
        warehouse.orders("SO-1  RELEASED  priority 5  due 2 h  sheets 100000");
        assertThat(statements(on, 1, "e")).hasSameSizeAs(statements(on, 50, "f"));
        assertThat(promises()).isEqualTo(51);
    }

    @Test
    void nothingIsAskedThatIsOff() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 2 h  sheets 100");

        List<String> statements = statements(off, 50, "a");

        assertThat(statements)
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("order_shortages")
                        || sql.contains("cross_dock")
                        || sql.contains("sales_order")
                        || sql.contains("pick_list"));
        assertThat(promises()).isZero();
    }

    @Test
    void crossDockingAddsOneStatementWhereNothingIsShortAndFiveWhereItIs() {
        int without = statements(off, 50, "a").size();

        assertThat(statements(on, 50, "b")).hasSize(without + 1);
        warehouse.orders("SO-1  RELEASED  priority 5  due 2 h  sheets 100000");
        // Demand and barred lots; the order lines locked, read again, and the promises.
        assertThat(statements(on, 50, "c")).hasSize(without + 5);
    }

    @Test
    void theCrowdingOfAislesIsInMemory() {
        assertThat(statements(on, 50, "a")).noneMatch(sql -> sql.contains("pick_list"));
    }

    /** Their plans are kept, so these have to be right for whatever values come and however much there is. */
    @Test
    void theirPlansFindRowsByIndex() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 2 h  sheets 100000");
        DATABASE.sql().sql("""
                        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
                        SELECT 'tenant-prod-001', 'plant', 'A-1' FROM generate_series(1, 20000)
                        """).update();
        DATABASE.sql().sql("ANALYZE").update();
        recommend(on, batch(1, "warm"));

        List<String> plans = statements(on, 3, "a").stream()
                .map(statement -> statement.substring(1, statement.lastIndexOf(']')))
                .filter(statement -> !statement.contains("set_config"))
                .map(StatementsIT::planForAnything)
                .toList();

        assertThat(plans).hasSizeGreaterThan(10).noneMatch(plan -> plan.contains("Seq Scan"));
        assertThat(plans)
                .anyMatch(plan -> plan.contains("transaction_id >= $") && plan.contains("facility_changes_feed"));
    }

    private static String planForAnything(String statement) {
        int[] parameters = {0};
        String numbered = Pattern.compile("\\?").matcher(statement).replaceAll(match -> "\\$" + ++parameters[0]);
        JdbcClient sql = on.bean(JdbcClient.class);
        return on.bean(TenantTransactions.class).inTenant(new TenantId(SmallWarehouse.TENANT), Plans.KEPT, () -> {
            sql.sql("PREPARE anything AS " + numbered).update();
            List<String> plan = sql.sql("EXPLAIN EXECUTE anything ("
                            + String.join(", ", Collections.nCopies(parameters[0], "NULL")) + ")")
                    .query(String.class)
                    .list();
            sql.sql("DEALLOCATE anything").update();
            return String.join("\n", plan);
        });
    }

    private static void warm(RunningService service) {
        recommend(service, batch(1, "warm"));
    }

    private static List<String> statements(RunningService service, int lots, String name) {
        PutawayBatch batch = batch(lots, name);
        return Statements.of(() -> recommend(service, batch));
    }

    private static void recommend(RunningService service, PutawayBatch batch) {
        BatchResult result = service.bean(PutawayService.class).recommend(batch);
        assertThat(result.notPlaced()).isEmpty();
    }

    private static int promises() {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM cross_dock_promises")
                .query(Integer.class)
                .single();
    }

    private static PutawayBatch batch(int lots, String name) {
        List<BatchItem> items = IntStream.range(0, lots)
                .mapToObj(lot -> new BatchItem(
                        "input.items[" + lot + "]",
                        new LotNumber(name + "-" + lot),
                        new MaterialId("sheets"),
                        BigDecimal.valueOf(10),
                        null,
                        null,
                        LotQuality.RELEASED))
                .toList();
        return new PutawayBatch(
                new TenantId(SmallWarehouse.TENANT), new FacilityId(SmallWarehouse.FACILITY), items, 3, "test");
    }
}
