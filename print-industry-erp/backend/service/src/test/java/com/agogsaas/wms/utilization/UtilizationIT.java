package com.agogsaas.wms.utilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.UtilisationBand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How full bins, zones, aisles and days are, asked by GraphQL; the job that refreshes is not running. */
class UtilizationIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    /** 20 ft3 and 1,000 lb each; a unit of paper takes 1 ft3 and 10 lb. */
    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE, "jobs.at-once=0");
        new SmallWarehouse(DATABASE)
                .materials("""
                        paper  1 ft3  10 lb  A
                        """)
                .bins("""
                        A-1  PICK_FACE  20 ft3  1000 lb  A  seq 1
                        A-2  RESERVE    20 ft3  1000 lb  B  seq 2
                        A-3  RESERVE    20 ft3  1000 lb  B  seq 3
                        B-1  RESERVE    20 ft3  1000 lb  C  seq 4
                        B-2  RESERVE    20 ft3  1000 lb  C  seq 5
                        B-3  RESERVE    20 ft3   100 lb  C  seq 6
                        """)
                .stock("A-2", "paper", "LOT-A", 6)
                .stock("A-3", "paper", "LOT-B", 12)
                .stock("B-1", "paper", "LOT-C", 18)
                .stock("B-2", "paper", "LOT-D", 30)
                .stock("B-3", "paper", "LOT-E", 17);
        DATABASE.sql()
                .sql("UPDATE inventory_locations SET x_feet = pick_sequence * 4, y_feet = 2.125 WHERE aisle = 'A'")
                .update();
        new SmallWarehouse(DATABASE, "tenant-b")
                .materials("secret  1 ft3  10 lb  A")
                .bins("X-1  PICK_FACE  20 ft3  1000 lb  A  seq 1");
        refresh();
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void everyBinHasItsBand() {
        assertThat(bins(""))
                .containsExactly(
                        "A-1 UNDERUSED 0",
                        "A-2 LOW 30",
                        "A-3 OPTIMAL 60",
                        "B-1 HIGH 90",
                        "B-2 OVERUSED 150",
                        "B-3 OPTIMAL 85");
    }

    @Test
    void aFilterLeavesWhatItNames() {
        assertThat(bins("filter: {band: OPTIMAL}")).containsExactly("A-3 OPTIMAL 60", "B-3 OPTIMAL 85");
        assertThat(bins("filter: {aisle: \"A\", abcClass: B}")).containsExactly("A-2 LOW 30", "A-3 OPTIMAL 60");
        assertThat(bins("filter: {locationType: PICK_FACE}")).containsExactly("A-1 UNDERUSED 0");
        assertThat(bins("filter: {locationCodePrefix: \"B\", overfull: false}")).containsExactly("B-1 HIGH 90");
        // B-3 is within its volume and over its weight rating.
        assertThat(bins("filter: {overfull: true}")).containsExactly("B-2 OVERUSED 150", "B-3 OPTIMAL 85");
        assertThat(bins("filter: {zone: \"elsewhere\"}")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        JsonNode first = page("first: 4");
        assertThat(codes(first)).containsExactly("A-1", "A-2", "A-3", "B-1");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode second =
                page("first: 4, after: \"" + first.at("/pageInfo/endCursor").asString() + "\"");
        assertThat(codes(second)).containsExactly("B-2", "B-3");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(ask("{ binUtilization(facilityId: \"plant\", first: 501) { pageInfo { hasNextPage } } }")
                        .errorCodes())
                .containsExactly("NUMBER_OUT_OF_RANGE");
        assertThat(ask("{ binUtilization(facilityId: \"none\") { pageInfo { hasNextPage } } }")
                        .errorCodes())
                .containsExactly("FACILITY_NOT_FOUND");
    }

    @Test
    void zonesAndAislesAddUpToTheFacility() {
        String totals = "totals { bins lots emptyBins overfullBins cubicFeet usedCubicFeet volumeUtilizationPercentage"
                + " maxWeightLbs usedWeightLbs weightUtilizationPercentage bands { band bins } } lastUpdated";
        JsonNode data = ask("{ facilityUtilization(facilityId: \"plant\") { facilityId " + totals + " }"
                        + " utilizationAge(facilityId: \"plant\") { computedAt }"
                        + " zoneUtilization(facilityId: \"plant\") { zone " + totals + " }"
                        + " aisleUtilization(facilityId: \"plant\") { zone aisle " + totals + " } }")
                .data();
        JsonNode whole = data.at("/facilityUtilization/totals");
        assertThat(whole.get("bins").asInt()).isEqualTo(6);
        assertThat(whole.get("lots").asInt()).isEqualTo(5);
        assertThat(whole.get("emptyBins").asInt()).isEqualTo(1);
        assertThat(whole.get("overfullBins").asInt()).isEqualTo(2);
        // 83 of 120 ft3, 830 of 5,100 lb.
        assertThat(whole.get("volumeUtilizationPercentage").decimalValue()).isEqualByComparingTo("69.17");
        assertThat(whole.get("weightUtilizationPercentage").decimalValue()).isEqualByComparingTo("16.27");
        assertThat(whole.get("bands").toString())
                .isEqualTo("[{\"band\":\"UNDERUSED\",\"bins\":1},{\"band\":\"LOW\",\"bins\":1},"
                        + "{\"band\":\"OPTIMAL\",\"bins\":2},{\"band\":\"HIGH\",\"bins\":1},"
                        + "{\"band\":\"OVERUSED\",\"bins\":1}]");
        assertThat(data.at("/utilizationAge/computedAt")).isEqualTo(data.at("/facilityUtilization/lastUpdated"));
        assertThat(data.at("/zoneUtilization")).hasSize(1);
        assertThat(data.at("/zoneUtilization/0/totals")).isEqualTo(whole);
        assertThat(data.at("/aisleUtilization")).hasSize(2);
        assertThat(data.at("/aisleUtilization/1/aisle").asString()).isEqualTo("B");
        assertThat(data.at("/aisleUtilization/1/totals/usedCubicFeet").decimalValue())
                .isEqualByComparingTo("65");
    }

    @Test
    void theFloorIsDrawnFromColumns() {
        String columns = "bins zones aisles locationTypes abcClasses bands locationCode xFeet yFeet zone aisle"
                + " locationType abcClass band volumePercentage weightPercentage hasNextPage endCursor lastUpdated";
        JsonNode first = ask("{ floorPlan(facilityId: \"plant\", pageSize: 4) { " + columns + " } }")
                .data()
                .get("floorPlan");
        assertThat(first.get("bins").asInt()).isEqualTo(4);
        assertThat(first.get("locationCode").toString()).isEqualTo("[\"A-1\",\"A-2\",\"A-3\",\"B-1\"]");
        assertThat(first.get("xFeet").toString()).isEqualTo("[4.0,8.0,12.0,null]");
        assertThat(first.get("yFeet").toString()).isEqualTo("[2.13,2.13,2.13,null]");
        assertThat(first.get("aisles").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(first.get("aisle").toString()).isEqualTo("[0,0,0,1]");
        assertThat(first.get("volumePercentage").toString()).isEqualTo("[0.0,30.0,60.0,90.0]");
        assertThat(first.get("band").toString()).isEqualTo("[0,1,2,3]");
        assertThat(first.at("/bands/3").asString()).isEqualTo("HIGH");
        assertThat(first.get("hasNextPage").asBoolean()).isTrue();
        JsonNode second = ask("{ floorPlan(facilityId: \"plant\", after: \""
                        + first.get("endCursor").asString() + "\") { locationCode hasNextPage } }")
                .data()
                .get("floorPlan");
        assertThat(second.toString()).isEqualTo("{\"locationCode\":[\"B-2\",\"B-3\"],\"hasNextPage\":false}");
        assertThat(ask("{ floorPlan(facilityId: \"plant\", pageSize: 20001) { bins } }")
                        .errorCodes())
                .containsExactly("NUMBER_OUT_OF_RANGE");
    }

    @Test
    void aBinShowsItsContentsHoldsAndMovements() {
        PutawayClient client = new PutawayClient(service::graphQl);
        DATABASE.sql()
                .sql("UPDATE inventory_locations SET blocked_reason = 'full' WHERE location_code <> 'A-1'")
                .update();
        client.decided(client.recommended("LOT-NEW", "paper", 3), "ACCEPTED");
        String held = client.recommended("LOT-HELD", "paper", 2);
        DATABASE.sql()
                .sql("UPDATE inventory_locations SET blocked_reason = NULL")
                .update();

        JsonNode bin = ask("{ binDetail(facilityId: \"plant\", locationCode: \"A-1\") {"
                        + " bin { stockCubicFeet heldCubicFeet } band cached { volumeUtilizationPercentage }"
                        + " contents { lotNumber quantity cubicFeet weightLbs materialCode }"
                        + " holds { recommendationId lotNumber cubicFeet }"
                        + " history { type incoming lotNumber quantity } } }")
                .data()
                .get("binDetail");

        assertThat(bin.at("/bin/stockCubicFeet").decimalValue()).isEqualByComparingTo("3");
        assertThat(bin.get("band").asString()).isEqualTo("UNDERUSED");
        assertThat(bin.at("/cached/volumeUtilizationPercentage").decimalValue()).isEqualByComparingTo("0");
        assertThat(bin.at("/contents/0/lotNumber").asString()).isEqualTo("LOT-NEW");
        assertThat(bin.at("/contents/0/weightLbs").decimalValue()).isEqualByComparingTo("30");
        assertThat(bin.at("/holds/0/recommendationId").asString()).isEqualTo(held);
        assertThat(bin.at("/history/0/type").asString()).isEqualTo("RECEIPT");
        assertThat(bin.at("/history/0/incoming").asBoolean()).isTrue();
        assertThat(ask("{ binDetail(facilityId: \"plant\", locationCode: \"X-1\") { band } }")
                        .data()
                        .get("binDetail")
                        .isNull())
                .as("another tenant's bin")
                .isTrue();
        assertThat(ask("{ binDetail(facilityId: \"plant\") { band } }").errorCodes())
                .containsExactly("TEXT_INVALID");
        client.release(held);
        DATABASE.sql().sql("DELETE FROM lots WHERE lot_number = 'LOT-NEW'").update();
    }

    @Test
    void aDayIsItsLatestSnapshotInTheFacilitysTimeZone() {
        UtilizationDaysJob job = service.bean(UtilizationDaysJob.class);
        var tenant = new TenantId(SmallWarehouse.TENANT);
        assertThat(job.run(tenant)).isTrue();
        assertThat(job.run(tenant)).as("of the same refresh").isFalse();
        DATABASE.sql()
                .sql("UPDATE bin_utilization_days SET day = day - 1, as_of = as_of - interval '1 day'")
                .update();
        DATABASE.sql()
                .sql("INSERT INTO bin_utilization_days SELECT tenant_id, facility_id, day + 1, 'gone', as_of,"
                        + " bins, cubic_feet, used_cubic_feet, max_weight_lbs, used_weight_lbs, lots, empty_bins,"
                        + " overfull_bins, underused_bins, low_bins, optimal_bins, high_bins, overused_bins"
                        + " FROM bin_utilization_days")
                .update();
        refresh();
        assertThat(job.run(tenant)).isTrue();

        JsonNode trend = ask("{ utilizationTrend(facilityId: \"plant\") { day totals { bins } }"
                        + " zone: utilizationTrend(facilityId: \"plant\", zone: \"Z\", days: 1) { totals { bins } } }")
                .data();
        assertThat(trend.at("/utilizationTrend")).hasSize(2);
        assertThat(trend.at("/utilizationTrend/1/totals/bins").asInt())
                .as("the zone that is gone")
                .isEqualTo(6);
        assertThat(trend.get("zone")).hasSize(1);
        assertThat(ask("{ utilizationTrend(facilityId: \"plant\", days: 0) { day } }")
                        .errorCodes())
                .containsExactly("NUMBER_OUT_OF_RANGE");
    }

    @Test
    void theHistoryOfRefreshesIsReadInPages() {
        refresh();
        JsonNode first = ask("{ cacheRefreshes(first: 2) { edges { node { refreshId view outcome durationMs errorCode"
                        + " message } } pageInfo { hasNextPage endCursor } } }")
                .data()
                .get("cacheRefreshes");
        assertThat(first.at("/edges/0/node/view").asString()).isEqualTo("BIN_UTILIZATION_CACHE");
        assertThat(first.at("/edges/0/node/durationMs").asDouble()).isPositive();
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        DATABASE.sql()
                .sql("INSERT INTO view_refreshes (view_name, started_at, duration_ms, outcome, message)"
                        + " VALUES ('bin_utilization_cache', now(), 5, 'FAILED', '53100 could not write')")
                .update();
        JsonNode failed = ask("{ cacheRefreshes(view: BIN_UTILIZATION_CACHE, outcome: FAILED) { edges { node {"
                        + " errorCode message } } } }")
                .data()
                .at("/cacheRefreshes/edges/0/node");
        assertThat(failed.get("errorCode").asString()).isEqualTo("53100");
        assertThat(ask("{ cacheRefreshes(after: \"bm9uZQ\") { pageInfo { hasNextPage } } }")
                        .errorCodes())
                .containsExactly("CURSOR_INVALID");
        DATABASE.sql()
                .sql("DELETE FROM view_refreshes WHERE outcome = 'FAILED'")
                .update();
    }

    @Test
    void theServiceRefreshesWhatIsDueAndRecordsWhatWentWrong() {
        CacheRefreshJob job = service.bean(CacheRefreshJob.class);
        refresh();
        assertThat(job.run()).isEqualTo("not due");
        DATABASE.sql()
                .sql("UPDATE view_refreshes SET started_at = started_at - interval '25 hours'")
                .update();
        assertThat(job.run()).startsWith("REFRESHED after");

        DATABASE.sql()
                .sql("UPDATE view_refreshes SET started_at = started_at - interval '25 hours'")
                .update();
        DATABASE.sql()
                .sql("ALTER FUNCTION scheduled_refresh_bin_utilization() RENAME TO lost")
                .update();
        try {
            assertThat(catchThrowable(job::run)).isNotNull();
        } finally {
            DATABASE.sql()
                    .sql("ALTER FUNCTION lost() RENAME TO scheduled_refresh_bin_utilization")
                    .update();
        }
        assertThat(DATABASE.sql()
                        .sql("SELECT message FROM view_refreshes WHERE outcome = 'FAILED'")
                        .query(String.class)
                        .single())
                .contains("scheduled_refresh_bin_utilization");
        DATABASE.sql()
                .sql("DELETE FROM view_refreshes WHERE outcome = 'FAILED'")
                .update();
        assertThat(job.run()).startsWith("REFRESHED after");
    }

    /** What statements count as a band is what the code calls one. */
    @Test
    void statementsAndCodeAgreeOnBands() {
        List<BigDecimal> percentages = IntStream.rangeClosed(0, 12_000)
                .mapToObj(hundredths -> BigDecimal.valueOf(hundredths, 2))
                .toList();
        List<String> named = DATABASE.sql()
                .sql("SELECT " + Bands.named("percentage") + " FROM unnest(:percentages::numeric[]) WITH ORDINALITY AS"
                        + " given(percentage, place) ORDER BY place")
                .param(
                        "percentages",
                        percentages.stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(named)
                .isEqualTo(percentages.stream()
                        .map(Bands::of)
                        .map(UtilisationBand::name)
                        .toList());
    }

    private static void refresh() {
        assertThat(DATABASE.sql()
                        .sql("SELECT scheduled_refresh_bin_utilization()")
                        .query(String.class)
                        .single())
                .isEqualTo("REFRESHED");
    }

    private static GraphQlAnswer ask(String document) {
        return service.graphQl(document, Map.of());
    }

    private static JsonNode page(String arguments) {
        return ask("{ binUtilization(facilityId: \"plant\"" + (arguments.isEmpty() ? "" : ", " + arguments)
                        + ") { edges { node { locationCode band volumeUtilizationPercentage lastUpdated } }"
                        + " pageInfo { hasNextPage endCursor } } }")
                .data()
                .get("binUtilization");
    }

    private static List<String> bins(String arguments) {
        return nodes(page(arguments)).stream()
                .map(node -> node.get("locationCode").asString() + " "
                        + node.get("band").asString() + " "
                        + node.get("volumeUtilizationPercentage").decimalValue().intValue())
                .toList();
    }

    private static List<String> codes(JsonNode page) {
        return nodes(page).stream()
                .map(node -> node.get("locationCode").asString())
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode page) {
        return StreamSupport.stream(page.get("edges").spliterator(), false)
                .map(edge -> edge.get("node"))
                .toList();
    }
}
