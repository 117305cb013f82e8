package com.agogsaas.wms.api;

import static com.agogsaas.wms.api.CrossDockDesk.id;
import static com.agogsaas.wms.api.CrossDockDesk.lines;
import static com.agogsaas.wms.api.CrossDockDesk.lot;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of goods that were meant for orders, when people say what they did with them. */
class CrossDockDecisionIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient client;
    private static CrossDockDesk desk;

    private SmallWarehouse warehouse;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        client = new PutawayClient(service::graphQl);
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
    void acceptedGoodsStandInStagingForTheirOrder() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));
        String staged = id(payload, 0);

        client.decided(staged, "ACCEPTED");

        assertThat(desk.saved("LOT-1")).containsExactly("1/2 12 CROSS_DOCK SO-1 POSTED", "2/2 18 putaway");
        assertThat(desk.opportunities()).isEmpty();
        // The rest does not take what is staged, though the lot is known in staging only.
        client.decided(id(payload, 1), "ACCEPTED");
        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12", "storage 18");
        assertThat(client.recommend("LOT-1", "sheets", 12).errorCodes()).containsExactly("LOT_ALREADY_PLACED");
    }

    @Test
    void aLotThatStoodInTheSameStagingBinIsToldApartFromWhatIsStaged() {
        warehouse.stock("S-1", "sheets", "LOT-1", 19).orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        sql("UPDATE inventory_locations SET blocked_reason = 'full' WHERE location_code = 'S-2'");
        sql("UPDATE inventory_locations SET cubic_feet = 20, max_weight_lbs = 900 WHERE location_code = 'S-1'");
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 19));
        assertThat(lines(payload)).containsExactly("LOT-1 1/2: 12 to S for SO-1", "LOT-1 2/2: 7 to storage");

        client.decided(id(payload, 0), "ACCEPTED");
        client.decided(id(payload, 1), "ACCEPTED");

        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12", "storage 7");
    }

    @Test
    void goodsThatArePutElsewhereGoToNoOrder() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        String staged = id(desk.place(lot("LOT-1", "sheets", 12)), 0);

        client.decided(staged, "OVERRIDDEN", "actualLocationId", "B-1", "reasonCode", "BETTER_BIN_KNOWN");

        assertThat(desk.saved("LOT-1")).containsExactly("1/1 12 CROSS_DOCK SO-1 VOIDED");
        assertThat(desk.opportunities()).as("the stock in B-1 covers it").isEmpty();
        sql("DELETE FROM lots");
        assertThat(desk.opportunities()).containsExactly("SO-1 HIGH 12 +0");
    }

    @Test
    void anotherStagingBinDoesAsWell() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 12));
        String other = payload.at("/recommendations/0/locationCode").asString().equals("S-1") ? "S-2" : "S-1";

        client.decided(id(payload, 0), "OVERRIDDEN", "actualLocationId", other, "reasonCode", "BIN_OCCUPIED");

        assertThat(desk.saved("LOT-1")).containsExactly("1/1 12 CROSS_DOCK SO-1 POSTED");
        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12");
    }

    @Test
    void rejectedOrReleasedGoodsFreeTheirShortage() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        client.decided(id(desk.place(lot("LOT-1", "sheets", 12)), 0), "REJECTED");
        assertThat(desk.opportunities()).containsExactly("SO-1 HIGH 12 +0");

        client.release(id(desk.place(lot("LOT-2", "sheets", 12)), 0));
        assertThat(desk.opportunities()).containsExactly("SO-1 HIGH 12 +0");
    }

    @Test
    void nothingIsStagedForAnOrderThatWasCancelledOrChanged() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        String staged = id(desk.place(lot("LOT-1", "sheets", 12)), 0);

        sql("UPDATE sales_order_lines SET quantity_ordered = 11");
        GraphQlAnswer changed = client.decide(staged, "ACCEPTED");
        assertThat(changed.errorCodes()).containsExactly("CROSS_DOCK_NOT_NEEDED");
        assertThat(changed.errors().get(0).at("/extensions/needed").decimalValue())
                .isEqualByComparingTo("11");
        sql("UPDATE sales_order_lines SET quantity_ordered = 12");
        sql("UPDATE sales_orders SET status = 'CANCELLED'");
        assertThat(client.decide(staged, "ACCEPTED").errorCodes()).containsExactly("CROSS_DOCK_NOT_NEEDED");
        sql("DELETE FROM sales_orders");
        assertThat(client.decide(staged, "ACCEPTED").errorCodes()).containsExactly("CROSS_DOCK_NOT_NEEDED");
        assertThat(desk.stock("LOT-1")).isEmpty();

        client.decided(staged, "OVERRIDDEN", "actualLocationId", "B-1", "reasonCode", "BETTER_BIN_KNOWN");
        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
    }

    @Test
    void aLotIsRecommendedAnewWhenItsOrderIsCancelledBeforeOrAfterStaging() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 12");
        String first = id(desk.place(lot("LOT-1", "sheets", 12)), 0);
        client.decided(first, "ACCEPTED");
        sql("UPDATE sales_orders SET status = 'CANCELLED'");

        JsonNode anew = desk.place(lot("LOT-1", "sheets", 12));
        assertThat(lines(anew)).containsExactly("LOT-1 1/1: 12 to storage");
        client.decided(id(anew, 0), "ACCEPTED");
        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
    }

    @Test
    void anExpiredPromiseIsKeptOnlyWhereNobodyElseMadeIt() {
        warehouse.orders("SO-1  RELEASED  priority 5  due 8 h  sheets 8");
        String late = id(desk.place(lot("LOT-1", "sheets", 8)), 0);
        sql("UPDATE bin_holds SET expires_at = now() - interval '1 second'");
        String other = id(desk.place(lot("LOT-2", "sheets", 8)), 0);

        assertThat(client.decide(late, "ACCEPTED").errorCodes()).containsExactly("CROSS_DOCK_NOT_NEEDED");
        client.decided(other, "REJECTED");
        client.decided(late, "ACCEPTED");

        assertThat(desk.saved("LOT-1")).containsExactly("1/1 8 CROSS_DOCK SO-1 POSTED");
    }

    private static void sql(String statement) {
        DATABASE.sql().sql(statement).update();
    }
}
