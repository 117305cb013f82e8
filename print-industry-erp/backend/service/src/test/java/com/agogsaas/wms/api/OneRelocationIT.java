package com.agogsaas.wms.api;

import static com.agogsaas.wms.api.CrossDockDesk.id;
import static com.agogsaas.wms.api.CrossDockDesk.lot;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many who cancel, relocate and receive at the same time. */
class OneRelocationIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient client;
    private static CrossDockDesk desk;
    private static CancellationDesk goods;

    private SmallWarehouse warehouse;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        client = new PutawayClient(service::graphQl);
        desk = new CrossDockDesk(service, DATABASE);
        goods = new CancellationDesk(service, DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        warehouse = desk.emptyWarehouse().orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
    }

    @Test
    void ofManyWhoRelocateALotOneMovesIt() throws Exception {
        JsonNode cancelled = goods.cancelledWhenStaged("LOT-1", 12);
        List<Callable<List<String>>> callers = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            boolean elsewhere = caller % 2 == 0;
            String other = cancelled
                            .at("/cancellation/newRecommendation/locationCode")
                            .asString()
                            .equals("A-1")
                    ? "B-1"
                    : "A-1";
            callers.add(() -> (elsewhere
                            ? goods.complete(cancelled, "actualLocationId", other, "reasonCode", "BETTER_BIN_KNOWN")
                            : goods.complete(cancelled))
                    .errorCodes());
        }
        for (int caller = 0; caller < 4; caller++) {
            callers.add(() -> goods.recommend(cancelled).errorCodes());
        }
        List<String> codes = atOnce(callers);

        assertThat(codes).doesNotContain("INTERNAL_ERROR");
        // Whoever asked for another bin first may have withdrawn the one that the others were at.
        String last = DATABASE.sql()
                .sql("SELECT new_recommendation_id FROM cross_dock_cancellations")
                .query(String.class)
                .single();
        if (!goods.relocationStatus().equals("RELOCATED")) {
            client.decided(last, "ACCEPTED");
        }
        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
        assertThat(goods.movements()).containsExactly("RECEIPT 12", "TRANSFER 12");
        assertThat(warehouse.overfullBins()).isZero();
    }

    @Test
    void ofManyWhoCancelAPromiseOneDoes() throws Exception {
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 12));
        List<Callable<List<String>>> callers = new ArrayList<>();
        for (int caller = 0; caller < 6; caller++) {
            callers.add(() -> goods.cancel(id(payload, 0), "ORDER_CANCELLED").errorCodes());
        }
        callers.add(() -> client.decide(id(payload, 0), "ACCEPTED").errorCodes());
        List<String> codes = atOnce(callers);

        assertThat(codes).doesNotContain("INTERNAL_ERROR");
        assertThat(count("cross_dock_cancellations")).isEqualTo(1);
        assertThat(DATABASE.sql()
                        .sql("SELECT count(*) FROM bin_holds WHERE status = 'PENDING' AND lot_number = 'LOT-1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** A relocation and a receipt into a bin that has room for one of them. */
    @Test
    void aRelocationAndADecisionNeverOverfillTheSameBin() throws Exception {
        sql("UPDATE inventory_locations SET blocked_reason = 'counted' WHERE location_code = 'B-1'");
        sql("UPDATE inventory_locations SET cubic_feet = 8 WHERE location_code = 'A-1'");
        JsonNode cancelled = goods.cancelledWhenStaged("LOT-1", 12);
        sql("UPDATE bin_holds SET expires_at = now() - interval '1 second' WHERE status = 'PENDING'");
        String received = client.recommended("LOT-2", "roll", 6);
        List<String> codes = atOnce(List.of(
                () -> goods.complete(cancelled).errorCodes(),
                () -> client.decide(received, "ACCEPTED").errorCodes()));

        assertThat(codes).containsExactly("BIN_CANNOT_TAKE_LOT");
        assertThat(warehouse.overfullBins()).isZero();
    }

    private static List<String> atOnce(List<? extends Callable<List<String>>> callers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        try {
            List<String> codes = new ArrayList<>();
            for (Future<List<String>> answer : threads.invokeAll(callers)) {
                codes.addAll(answer.get());
            }
            return codes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int count(String table) {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private static void sql(String statement) {
        DATABASE.sql().sql(statement).update();
    }
}
