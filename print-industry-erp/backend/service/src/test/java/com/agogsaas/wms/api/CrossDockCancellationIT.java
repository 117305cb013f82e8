package com.agogsaas.wms.api;

import static com.agogsaas.wms.api.CrossDockDesk.id;
import static com.agogsaas.wms.api.CrossDockDesk.lot;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders that do not want their goods any more, and where the goods go instead. */
class CrossDockCancellationIT {

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
    void goodsAtTheDockGetABinInStorage() {
        String promised = id(desk.place(lot("LOT-1", "sheets", 12)), 0);

        JsonNode cancelled = goods.cancelled(promised, "ORDER_DELAYED");

        assertThat(cancelled.at("/cancellation/relocationStatus").asString()).isEqualTo("RECOMMENDED");
        assertThat(cancelled.at("/cancellation/staged").asBoolean()).isFalse();
        assertThat(cancelled.at("/cancellation/newRecommendation/crossDock").isNull())
                .as("the order still wants it, later")
                .isTrue();
        assertThat(desk.opportunities()).containsExactly("SO-1 HIGH 12 +0");
        assertThat(client.decide(promised, "ACCEPTED").errorCodes()).containsExactly("RECOMMENDATION_WITHDRAWN");

        JsonNode done = goods.completed(cancelled);

        assertThat(done.at("/cancellation/relocationStatus").asString()).isEqualTo("RELOCATED");
        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
        assertThat(goods.movements()).containsExactly("RECEIPT 12");
        assertThat(warehouse.overfullBins()).isZero();
    }

    @Test
    void stagedGoodsAreMovedOnceAndTheMovementIsWrittenDown() {
        JsonNode cancelled = goods.cancelledWhenStaged("LOT-1", 12);
        assertThat(cancelled.at("/cancellation/staged").asBoolean()).isTrue();
        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12");
        assertThat(metrics().get("pendingRelocations").asInt()).isEqualTo(1);

        goods.completed(cancelled);

        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
        assertThat(goods.movements()).containsExactly("RECEIPT 12", "TRANSFER 12");
        JsonNode metrics = metrics();
        assertThat(metrics.get("pendingRelocations").asInt()).isZero();
        assertThat(metrics.get("remediationSuccessRate").decimalValue()).isEqualByComparingTo("100");
        // Said again, nothing moves again.
        goods.completed(cancelled);
        assertThat(goods.movements()).containsExactly("RECEIPT 12", "TRANSFER 12");
    }

    @Test
    void otherPartsOfTheLotStayAsTheyAre() {
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));
        client.decided(id(payload, 0), "ACCEPTED");
        client.decided(id(payload, 1), "ACCEPTED");
        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12", "storage 18");

        JsonNode cancelled = goods.cancelled(id(payload, 0), "ORDER_CANCELLED");
        assertThat(cancelled.at("/cancellation/newRecommendation/quantity").asInt())
                .isEqualTo(12);
        goods.completed(cancelled);

        assertThat(desk.stock("LOT-1")).containsExactly("storage 30");
    }

    @Test
    void anOpenPartKeepsItsHoldAndCanBeAcceptedBeforeOrAfter() {
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));
        JsonNode cancelled = goods.cancelled(id(payload, 0), "ORDER_CHANGED");
        assertThat(cancelled.at("/cancellation/newRecommendation/partNumber").asInt())
                .isEqualTo(3);
        goods.completed(cancelled);
        client.decided(id(payload, 1), "ACCEPTED");

        assertThat(desk.stock("LOT-1")).containsExactly("storage 30");
        assertThat(goods.movements()).containsExactly("RECEIPT 12", "RECEIPT 18");
    }

    @Test
    void anOpenPartBringsItsOwnGoodsAndNotThoseThatWaitInStagingForAnotherBin() {
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));
        client.decided(id(payload, 0), "ACCEPTED");
        JsonNode cancelled = goods.cancelled(id(payload, 0), "ORDER_CANCELLED");
        client.decided(id(payload, 1), "ACCEPTED");
        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12", "storage 18");

        goods.completed(cancelled);

        assertThat(desk.stock("LOT-1")).containsExactly("storage 30");
        assertThat(goods.movements()).containsExactly("RECEIPT 12", "RECEIPT 18", "TRANSFER 12");
    }

    @Test
    void anOpenPartBringsItsOwnGoodsAlsoWhenTheOrderIsGoneWithoutACancellation() {
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));
        client.decided(id(payload, 0), "ACCEPTED");
        sql("UPDATE sales_orders SET status = 'CANCELLED'");
        client.decided(id(payload, 1), "ACCEPTED");
        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12", "storage 18");
    }

    @Test
    void stagedGoodsAreMovedFromWhereTheyStandThoughOthersWaitAtTheDock() {
        warehouse.stock("R-1", "sheets", "LOT-1", 30);
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 30));
        client.decided(id(payload, 0), "ACCEPTED");
        assertThat(desk.stock("LOT-1")).containsExactly("RECEIVING 18", "STAGING 12");

        goods.completed(goods.cancelled(id(payload, 0), "ORDER_CANCELLED"));

        assertThat(desk.stock("LOT-1")).containsExactly("RECEIVING 18", "storage 12");
        client.decided(id(payload, 1), "ACCEPTED");
        assertThat(desk.stock("LOT-1")).containsExactly("storage 30");
    }

    @Test
    void toCancelAgainReturnsWhatWasCancelled() {
        String promised = id(desk.place(lot("LOT-1", "sheets", 12)), 0);
        JsonNode first = goods.cancelled(promised, "ORDER_CANCELLED");
        JsonNode again = goods.cancelled(promised, "OTHER", "reason", "once more");
        assertThat(first.get("cancelledBefore").asBoolean()).isFalse();
        assertThat(again.get("cancelledBefore").asBoolean()).isTrue();
        assertThat(again.get("cancellation")).isEqualTo(first.get("cancellation"));
    }

    @Test
    void anIdempotencyKeyReplaysTheAnswer() {
        String promised = id(desk.place(lot("LOT-1", "sheets", 12)), 0);
        JsonNode first = goods.cancelled(promised, "ORDER_CANCELLED", "idempotencyKey", "key-1");
        assertThat(goods.cancelled(promised, "ORDER_CANCELLED", "idempotencyKey", "key-1"))
                .isEqualTo(first);
        assertThat(goods.cancel(promised, "ORDER_DELAYED", "idempotencyKey", "key-1")
                        .errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whatPromisesNothingCannotBeCancelled() {
        String stored = id(desk.place(lot("LOT-R", "roll", 3)), 0);
        assertThat(goods.cancel(stored, "ORDER_CANCELLED").errorCodes()).containsExactly("DATA_QUALITY_STATE_CONFLICT");
        assertThat(goods.cancel("no-such", "ORDER_CANCELLED").errorCodes()).containsExactly("RECOMMENDATION_NOT_FOUND");
        String promised = id(desk.place(lot("LOT-1", "sheets", 12)), 0);
        assertThat(goods.cancel(promised, "OTHER").errorCodes()).containsExactly("TEXT_INVALID");
        client.decided(promised, "OVERRIDDEN", "actualLocationId", "B-1", "reasonCode", "BETTER_BIN_KNOWN");
        assertThat(goods.cancel(promised, "ORDER_CANCELLED").errorCodes()).containsExactly("RECOMMENDATION_DECIDED");
        assertThat(count("cross_dock_cancellations")).isZero();
    }

    @Test
    void withoutABinTheCancellationStandsAndIsTriedAgain() {
        String promised = id(desk.place(lot("LOT-1", "sheets", 12)), 0);
        sql("UPDATE inventory_locations SET blocked_reason = 'counted' WHERE location_code IN ('A-1', 'B-1')");

        JsonNode cancelled = goods.cancelled(promised, "ORDER_CANCELLED");
        assertThat(cancelled.at("/cancellation/relocationStatus").asString()).isEqualTo("PENDING");
        assertThat(cancelled.at("/unplaced/quantity").asInt()).isEqualTo(12);
        assertThat(goods.complete(cancelled).errorCodes()).containsExactly("DATA_QUALITY_STATE_CONFLICT");

        sql("UPDATE inventory_locations SET blocked_reason = NULL");
        JsonNode found = goods.recommended(cancelled);
        assertThat(found.at("/cancellation/relocationStatus").asString()).isEqualTo("RECOMMENDED");
        goods.completed(found);
        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
        assertThat(goods.recommend(found).errorCodes()).containsExactly("DATA_QUALITY_STATE_CONFLICT");
    }

    @Test
    void aNewRecommendationReplacesTheOneBefore() {
        JsonNode first = goods.cancelledWhenStaged("LOT-1", 12);
        JsonNode second = goods.recommended(first);
        assertThat(second.at("/cancellation/newRecommendationId"))
                .isNotEqualTo(first.at("/cancellation/newRecommendationId"));
        assertThat(client.decide(first.at("/cancellation/newRecommendationId").asString(), "ACCEPTED")
                        .errorCodes())
                .containsExactly("RECOMMENDATION_WITHDRAWN");
        client.decided(second.at("/cancellation/newRecommendationId").asString(), "ACCEPTED");
        assertThat(goods.relocationStatus()).as("whichever mutation decided it").isEqualTo("RELOCATED");
    }

    @Test
    void goodsThatFailedInspectionAreLockedAway() {
        JsonNode payload = desk.place(lot("LOT-1", "sheets", 12));
        JsonNode cancelled = goods.cancelled(id(payload, 0), "QUALITY_HOLD");
        assertThat(cancelled.at("/cancellation/newRecommendation/locationCode").asString())
                .isEqualTo("Q-1");
    }

    @Test
    void theBinIsCheckedUnderLockWhenGoodsArrive() {
        JsonNode cancelled = goods.cancelledWhenStaged("LOT-1", 12);
        String bin =
                cancelled.at("/cancellation/newRecommendation/locationCode").asString();
        // Plain SQL asks for no hold.
        warehouse.stock(bin, "sheets", "INTRUDER", bin.equals("A-1") ? 80 : 160);

        GraphQlAnswer refused = goods.complete(cancelled);
        assertThat(refused.errorCodes()).containsExactly("BIN_CANNOT_TAKE_LOT");
        assertThat(desk.stock("LOT-1")).containsExactly("STAGING 12");
        assertThat(goods.relocationStatus()).isEqualTo("RECOMMENDED");

        String other = bin.equals("A-1") ? "B-1" : "A-1";
        goods.completed(cancelled, "actualLocationId", other, "reasonCode", "BIN_OCCUPIED");
        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
        assertThat(goods.relocationStatus()).isEqualTo("RELOCATED");
    }

    @Test
    void goodsThatLeftMeanwhileAreNotReceivedAgain() {
        JsonNode cancelled = goods.cancelledWhenStaged("LOT-1", 12);
        sql("UPDATE lots SET quantity_on_hand = 0");
        assertThat(goods.complete(cancelled).errorCodes()).containsExactly("LOT_ALREADY_PLACED");

        JsonNode ended = service.graphQl(
                        "mutation ($input: ResolveCrossDockCancellationInput!) {"
                                + " resolveCrossDockCancellation(input: $input) { " + CancellationDesk.CANCELLATION
                                + " } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "cancellationId",
                                        cancelled
                                                .at("/cancellation/cancellationId")
                                                .asString(),
                                        "notes",
                                        "shipped after all")))
                .data()
                .at("/resolveCrossDockCancellation/cancellation");
        assertThat(ended.get("relocationStatus").asString()).isEqualTo("NOT_NEEDED");
        assertThat(ended.get("resolvedBy").isNull()).isFalse();
        assertThat(metrics().get("pendingRelocations").asInt()).isZero();
        assertThat(DATABASE.sql()
                        .sql("SELECT count(*) FROM bin_holds WHERE status = 'PENDING'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLotThatIsPutAwayAnewEndsItsCancellation() {
        goods.cancelledWhenStaged("LOT-1", 12);
        sql("UPDATE sales_orders SET status = 'CANCELLED'");
        client.decided(client.recommended("LOT-1", "sheets", 12), "ACCEPTED");
        assertThat(goods.relocationStatus()).isEqualTo("RELOCATED");
        assertThat(desk.stock("LOT-1")).containsExactly("storage 12");
    }

    private static JsonNode metrics() {
        return service.graphQl("{ getDataQualityMetrics(tenantId: \"" + SmallWarehouse.TENANT
                        + "\", facilityId: \"plant\") { pendingRelocations remediationSuccessRate } }")
                .data()
                .get("getDataQualityMetrics");
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
