package com.agogsaas.wms.api;

import static com.agogsaas.wms.api.CrossDockDesk.lines;
import static com.agogsaas.wms.api.CrossDockDesk.lot;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes from the dock straight to orders, in a warehouse small enough to check by hand. */
class CrossDockIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static CrossDockDesk desk;

    private SmallWarehouse warehouse;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        desk = new CrossDockDesk(service, DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        warehouse = desk.emptyWarehouse();
    }

    @Test
    void whatAnOrderIsShortOfIsStagedAndTheRestIsPutAway() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");

        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));

        assertThat(lines(payload)).containsExactly("LOT-1 1/2: 12 to S for SO-1", "LOT-1 2/2: 18 to storage");
        JsonNode staged = payload.at("/recommendations/0");
        assertThat(staged.get("reasonCode").asString()).isEqualTo("CROSS_DOCK");
        assertThat(staged.at("/crossDock/urgency").asString()).isEqualTo("HIGH");
        assertThat(staged.at("/crossDock/lineNumber").asInt()).isEqualTo(1);
        assertThat(staged.get("reason").asString()).contains("SO-1", "12", "HIGH");
        assertThat(payload.at("/recommendations/1/crossDock").isNull()).isTrue();
        assertThat(payload.at("/processingSummary/totalItems").asInt()).isEqualTo(1);
        assertThat(desk.saved("LOT-1")).containsExactly("1/2 12 CROSS_DOCK SO-1 PENDING", "2/2 18 putaway");
    }

    @Test
    void eachShortageIsPromisedOnceAcrossLotsAndBatches() {
        warehouse.orders("""
                SO-1  RELEASED  priority 5  due  8 h  sheets 12
                SO-2  RELEASED  priority 5  due -8 h  sheets 4
                """);

        assertThat(lines(desk.place(lot("LOT-1", "sheets", 6), lot("LOT-2", "sheets", 6))))
                .containsExactly(
                        "LOT-1 1/2: 4 to S for SO-2", "LOT-1 2/2: 2 to S for SO-1", "LOT-2 1/1: 6 to S for SO-1");
        assertThat(lines(desk.place(lot("LOT-3", "sheets", 6))))
                .containsExactly("LOT-3 1/2: 4 to S for SO-1", "LOT-3 2/2: 2 to storage");
        assertThat(lines(desk.place(lot("LOT-4", "sheets", 6)))).containsExactly("LOT-4 1/1: 6 to storage");
        assertThat(desk.opportunities()).containsExactly("SO-2 CRITICAL 0 +4", "SO-1 HIGH 0 +12");
    }

    @Test
    void aLotThatIsRecommendedAnewKeepsItsShortage() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        desk.place(lot("LOT-1", "sheets", 12));

        assertThat(lines(desk.place(lot("LOT-1", "sheets", 12)))).containsExactly("LOT-1 1/1: 12 to S for SO-1");
        assertThat(desk.opportunities()).containsExactly("SO-1 HIGH 0 +12");
        assertThat(desk.saved("LOT-1"))
                .containsExactly("1/1 12 CROSS_DOCK SO-1 VOIDED", "1/1 12 CROSS_DOCK SO-1 PENDING");
    }

    @Test
    void aLotThatIsRecommendedAnewLeavesTheStockThatCameInToItsOrder() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        desk.place(lot("LOT-1", "sheets", 12));
        warehouse.stock("A-1", "sheets", "OLD-1", 12).orders("SO-2  RELEASED  priority 5  due 9 h  sheets 12");
        assertThat(desk.opportunities())
                .as("promised to one, in stock for the other")
                .containsExactly("SO-1 HIGH 0 +12");

        // Without the promise, SO-1 takes the stock, and SO-2 is short.
        assertThat(lines(desk.place(lot("LOT-1", "sheets", 12)))).containsExactly("LOT-1 1/1: 12 to S for SO-2");
    }

    @Test
    void anExpiredHoldFreesItsShortage() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        desk.place(lot("LOT-1", "sheets", 12));
        sql("UPDATE bin_holds SET expires_at = now() - interval '1 second'");

        assertThat(lines(desk.place(lot("LOT-2", "sheets", 12)))).containsExactly("LOT-2 1/1: 12 to S for SO-1");
    }

    @Test
    void stagingBinsTakeNoMoreThanGoesInAndTheMostUrgentComeFirst() {
        // 10 ft3 each: 20 sheets. SO-1 and SO-2 ask for 15 each, SO-3 for 15 that nothing is left for.
        warehouse.orders("""
                SO-1  RELEASED  priority 5  due 50 h  sheets 15
                SO-2  RELEASED  priority 5  due  8 h  sheets 15
                SO-3  RELEASED  priority 4  due 48 h  sheets 15
                SO-4  RELEASED  priority 5  due  1 h  sheets 15
                """);

        assertThat(lines(desk.place(lot("LOT-1", "sheets", 60))))
                .containsExactly(
                        "LOT-1 1/3: 15 to S for SO-4", "LOT-1 2/3: 15 to S for SO-2", "LOT-1 3/3: 30 to storage");
        assertThat(warehouse.overfullBins()).isZero();
    }

    @Test
    void whatIsNotUrgentWaitsUntilItIsPutAway() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 100 h  sheets 12");

        assertThat(lines(desk.place(lot("LOT-1", "sheets", 12)))).containsExactly("LOT-1 1/1: 12 to storage");
        assertThat(desk.opportunities()).containsExactly("SO-1 NONE 12 +0");
    }

    @Test
    void suspectGoodsGoToNoOrder() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 1 h  sheets 12").stock("R-1", "sheets", "LOT-2", 12);
        sql("UPDATE lots SET quality_status = 'HOLD' WHERE lot_number = 'LOT-2'");

        assertThat(lines(desk.place(
                        Map.of(
                                "lotNumber",
                                "LOT-1",
                                "materialId",
                                "sheets",
                                "quantity",
                                5,
                                "qualityStatus",
                                "QUARANTINE"),
                        lot("LOT-2", "sheets", 12))))
                .containsExactly("LOT-1 1/1: 5 to Q-1", "LOT-2 1/1: 12 to Q-1");
    }

    @Test
    void whatIsLeftOfALotMayFindNoBin() {
        sql("UPDATE inventory_locations SET blocked_reason = 'fire' WHERE location_type IN ('PICK_FACE', 'RESERVE')");
        warehouse.orders("SO-1  RELEASED  priority 5  due 1 h  sheets 12");

        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));

        assertThat(lines(payload)).containsExactly("LOT-1 1/1: 12 to S for SO-1");
        assertThat(payload.at("/unplaced/0/quantity").asInt()).isEqualTo(18);
        assertThat(payload.at("/processingSummary/totalItems").asInt()).isEqualTo(1);
    }

    @Test
    void opportunitiesComeInPages() {
        warehouse.orders("""
                SO-1  RELEASED  priority 5  due 100 h  sheets 1
                SO-2  RELEASED  priority 5  due   - h  sheets 2
                SO-3  RELEASED  priority 5  due  -2 h  roll 3
                SO-3  RELEASED  priority 5  due  -2 h  sheets 4
                SO-4  RELEASED  priority 2  due  50 h  sheets 5
                """);

        assertThat(desk.opportunities())
                .containsExactly(
                        "SO-3 CRITICAL 3 +0",
                        "SO-3 CRITICAL 4 +0",
                        "SO-4 HIGH 5 +0",
                        "SO-1 NONE 1 +0",
                        "SO-2 NONE 2 +0");
        JsonNode page = desk.page("first: 2");
        for (int more = 0; more < 2; more++) {
            page = desk.page(
                    "first: 2, after: \"" + page.at("/pageInfo/endCursor").asString() + "\"");
        }
        assertThat(page.at("/edges").size()).isEqualTo(1);
        assertThat(page.at("/edges/0/node/orderNumber").asString()).isEqualTo("SO-2");
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(desk.page("materialId: \"roll\"").at("/edges").size()).isEqualTo(1);
        assertThat(service.graphQl("{ crossDockOpportunities(facilityId: \"plant\", after: \"bm9uZQ\")"
                                + " { pageInfo { hasNextPage } } }")
                        .errorCodes())
                .containsExactly("CURSOR_INVALID");
    }

    private static void sql(String statement) {
        DATABASE.sql().sql(statement).update();
    }
}
