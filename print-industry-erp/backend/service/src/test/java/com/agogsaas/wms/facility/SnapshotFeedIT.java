package com.agogsaas.wms.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A snapshot kept up to date from the change log is the same as one read anew, whoever changed what and when. */
class SnapshotFeedIT {

    private static final TenantId TENANT = new TenantId(SmallWarehouse.TENANT);
    private static final FacilityId FACILITY = new FacilityId(SmallWarehouse.FACILITY);

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private FacilitySnapshots snapshots;

    private SmallWarehouse warehouse;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        SmallWarehouse.clear(DATABASE);
        warehouse = new SmallWarehouse(DATABASE).materials("""
                        paper  0.5 ft3  10 lb  A
                        ink    0.1 ft3   4 lb  B
                        """).bins("""
                        A-1  PICK_FACE   10 ft3   200 lb  A  seq 1
                        A-2  PICK_FACE   10 ft3   200 lb  A  seq 2
                        A-3  PICK_FACE   10 ft3   200 lb  A  seq 3
                        A-4  PICK_FACE   10 ft3   200 lb  A  seq 4
                        A-5  PICK_FACE   10 ft3   200 lb  A  seq 5
                        B-1  RESERVE     20 ft3  1000 lb  C  seq 6
                        """).stock("A-1", "paper", "OLD-1", 4);
        snapshots = nothingRead();
        snapshots.current(TENANT, FACILITY);
    }

    @Test
    void plainSqlIsSeenAtOnce() {
        sql("UPDATE lots SET quantity_on_hand = 6 WHERE lot_number = 'OLD-1'");

        assertThat(bin("A-1").usedVolume()).isEqualTo(new Volume(3_000));
    }

    @Test
    void doubtedBinsAreReadThoughNoChangeWasLogged() {
        sql("ALTER TABLE lots DISABLE TRIGGER USER; UPDATE lots SET quantity_on_hand = 6 WHERE lot_number = 'OLD-1';"
                + " ALTER TABLE lots ENABLE TRIGGER USER");
        assertThat(bin("A-1").usedVolume()).isEqualTo(new Volume(2_000));

        snapshots.doubt(TENANT, FACILITY, List.of(new LocationId("A-1")));
        sql("UPDATE inventory_locations SET max_weight_lbs = 300 WHERE location_code = 'A-3'");

        assertThat(bin("A-1").usedVolume()).isEqualTo(new Volume(3_000));
        assertSameAsReadAnew();
    }

    @Test
    void aBlockedBinIsShut() {
        sql("UPDATE inventory_locations SET blocked_reason = 'sprinkler' WHERE location_code = 'A-2'");

        assertThat(bin("A-2").open()).isFalse();
    }

    @Test
    void correctedMasterDataChangeWhatBinsHold() {
        sql("UPDATE materials SET unit_cubic_feet = 1 WHERE material_id = 'paper'");

        assertThat(bin("A-1").usedVolume()).isEqualTo(new Volume(4_000));
    }

    @Test
    void binsThatComeOrGoAreNoticed() {
        warehouse.bins("A-0  PICK_FACE  10 ft3  200 lb  A  seq 0");
        assertThat(bin("A-0").open()).isTrue();

        sql("DELETE FROM inventory_locations WHERE location_code = 'A-0'");
        assertSameAsReadAnew();
    }

    @Test
    void aTransactionThatBeganEarlyAndCommitsLateIsNotLost() throws SQLException {
        try (Connection early = DATABASE.dataSource().getConnection();
                Statement statement = early.createStatement()) {
            early.setAutoCommit(false);
            statement.execute("UPDATE lots SET quantity_on_hand = 8 WHERE lot_number = 'OLD-1'");
            sql("UPDATE inventory_locations SET cubic_feet = 11 WHERE location_code = 'A-2'");
            assertThat(bin("A-1").usedVolume()).isEqualTo(new Volume(2_000));
            assertThat(bin("A-2").capacityVolume()).isEqualTo(new Volume(11_000));
            early.commit();
        }

        assertThat(bin("A-1").usedVolume()).isEqualTo(new Volume(4_000));
    }

    @Test
    void oldSnapshotsStayAsTheyWere() {
        FacilitySnapshot before = snapshots.current(TENANT, FACILITY);
        sql("UPDATE lots SET quantity_on_hand = 6 WHERE lot_number = 'OLD-1'");
        snapshots.current(TENANT, FACILITY);

        assertThat(before.bins().bin(0).usedVolume()).isEqualTo(new Volume(2_000));
    }

    @Test
    void anyHistoryGivesWhatReadingAnewGives() {
        long seed = Seeds.first();
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < 150; step++) {
            sql(randomChange(random, step));
            if (random.nextInt(3) == 0) {
                assertThat(contents(snapshots.current(TENANT, FACILITY)))
                        .as("after step %d, tests.seed=%d", step, seed)
                        .isEqualTo(contents(readAnew()));
            }
        }
    }

    private static String randomChange(SplittableRandom random, int step) {
        String bin = "A-" + (1 + random.nextInt(5));
        String material = random.nextBoolean() ? "paper" : "ink";
        return switch (random.nextInt(7)) {
            case 0, 1 ->
                "INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)"
                        + " VALUES ('tenant-prod-001', 'plant', 'S-" + step + "', '" + material + "', '" + bin
                        + "', 2)";
            case 2 -> "DELETE FROM lots WHERE location_id = '" + bin + "'";
            case 3 -> "UPDATE lots SET location_id = 'B-1' WHERE location_id = '" + bin + "'";
            case 4 ->
                "UPDATE inventory_locations SET cubic_feet = " + (10 + step) + " WHERE location_id = '" + bin + "'";
            case 5 ->
                "INSERT INTO bin_holds (tenant_id, facility_id, location_id, recommendation_id, lot_number, material_id,"
                        + " cubic_feet, weight_lbs, expires_at) VALUES ('tenant-prod-001', 'plant', '" + bin + "', 'r"
                        + step
                        + "', 'H-" + step + "', '" + material + "', 1.5, 7, now() + interval '1 hour')";
            default ->
                "UPDATE bin_holds SET status = 'VOIDED', resolved_at = now() WHERE status = 'PENDING' AND location_id = '"
                        + bin + "'";
        };
    }

    private void assertSameAsReadAnew() {
        assertThat(contents(snapshots.current(TENANT, FACILITY))).isEqualTo(contents(readAnew()));
    }

    private static FacilitySnapshot readAnew() {
        return nothingRead().current(TENANT, FACILITY);
    }

    private static FacilitySnapshots nothingRead() {
        return new FacilitySnapshots(service.bean(TenantTransactions.class), service.bean(SnapshotFeed.class));
    }

    /** Every bin by code. Materials have other indexes after reading anew, so only empty and mixed are told apart. */
    private static Map<String, String> contents(FacilitySnapshot snapshot) {
        Map<String, String> contents = new TreeMap<>();
        for (int index = 0; index < snapshot.bins().count(); index++) {
            Bin bin = snapshot.bins().bin(index);
            contents.put(
                    snapshot.name(index).code(),
                    bin.usedVolume() + " " + bin.usedWeight() + " of " + bin.capacityVolume() + ", " + bin.lotCount()
                            + " lots, " + Math.min(bin.soleMaterial(), 0) + ", " + bin.open());
        }
        return contents;
    }

    private Bin bin(String code) {
        FacilitySnapshot snapshot = snapshots.current(TENANT, FACILITY);
        for (int index = 0; index < snapshot.bins().count(); index++) {
            if (snapshot.name(index).code().equals(code)) {
                return snapshot.bins().bin(index);
            }
        }
        throw new AssertionError("No bin " + code);
    }

    private static void sql(String statement) {
        DATABASE.sql().sql(statement).update();
    }
}
