package com.agogsaas.wms.putaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.Background;
import com.agogsaas.wms.testing.BlockedStatements;
import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lot gets into a bin after a batch with it was taken in and before that is saved: nothing is held for it then. */
class PlacedMeanwhileIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient client;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        client = new PutawayClient(service::graphQl);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void draw() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE).materials("paper  1 ft3  10 lb  A").bins("""
                        A-1  RESERVE  10 ft3  500 lb  A  seq 1
                        B-1  RESERVE  10 ft3  500 lb  C  seq 900
                        """);
    }

    @Test
    void byAnotherCallersDecision() {
        String earlier = client.recommended("L1", "paper", 4);

        GraphQlAnswer late = recommendedWhile(
                () -> client.decided(earlier, "OVERRIDDEN", "actualLocationId", "B-1", "reasonCode", "TOO_FAR"));

        assertRefused(late);
    }

    @Test
    void byPlainSql() {
        GraphQlAnswer late = recommendedWhile(() -> DATABASE.sql().sql("""
                        INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
                        VALUES ('tenant-prod-001', 'plant', 'L1', 'paper', 'B-1', 4)
                        """).update());

        assertRefused(late);
    }

    private static void assertRefused(GraphQlAnswer late) {
        assertThat(late.errorCodes()).containsExactly("LOT_ALREADY_PLACED");
        assertThat(DATABASE.sql()
                        .sql("SELECT count(*) FROM bin_holds WHERE status = 'PENDING'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Has lot L1 recommended, and does something between its intake and its save, for which the best bin is locked. */
    private static GraphQlAnswer recommendedWhile(Runnable something) {
        return DATABASE.asTenant(SmallWarehouse.TENANT, sql -> {
                    sql.sql("SELECT FROM inventory_locations WHERE location_id = 'A-1' FOR NO KEY UPDATE")
                            .query(row -> {});
                    CompletableFuture<GraphQlAnswer> late = Background.start(() -> client.recommend("L1", "paper", 4));
                    BlockedStatements.await(DATABASE, 1);
                    something.run();
                    return late;
                })
                .join();
    }
}
