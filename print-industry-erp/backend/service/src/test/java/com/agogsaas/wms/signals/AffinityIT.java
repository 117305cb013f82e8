package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.Statements;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is picked together in a small warehouse, and what that changes. */
class AffinityIT {

    private static final String TENANT = SmallWarehouse.TENANT;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static RunningService without;

    private PickedWarehouse history;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        without = RunningService.start(DATABASE, "affinity.enabled=false");
    }

    @AfterAll
    static void stop() {
        without.close();
        service.close();
        DATABASE.close();
    }

    /** Three aisles 40 ft apart; ink lies in the last. Bins are alike but for that. */
    @BeforeEach
    void build() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE).materials("""
            paper  0.5 ft3  10 lb  A
            ink    0.1 ft3   4 lb  A
            film   0.1 ft3   4 lb  A
            glue   0.1 ft3   4 lb  A
            """).bins("""
                            A-1  PICK_FACE  1000 ft3  20000 lb  A  seq 1
                            B-1  PICK_FACE  1000 ft3  20000 lb  A  seq 1
                            C-1  PICK_FACE  1000 ft3  20000 lb  A  seq 1
                            C-2  PICK_FACE  1000 ft3  20000 lb  A  seq 1
                            """).stock("C-2", "ink", "OLD-1", 1);
        DATABASE.sql()
                .sql("UPDATE inventory_locations SET x_feet = 40 * (ascii(aisle) - 65), y_feet = 0")
                .update();
        history = new PickedWarehouse(DATABASE, TENANT);
    }

    @Test
    void pairsComeWithTheirFigures() {
        history.orders(10, 3, "paper", "ink")
                .orders(2, 4, "paper")
                .orders(8, 5, "film")
                .orders(20, 100, "film", "glue");
        compute();

        JsonNode affinity = affinity(service, "materialId: \"paper\"");
        assertThat(affinity.get("enabled").asBoolean()).isTrue();
        assertThat(affinity.get("orders").asInt()).as("those of 90 days").isEqualTo(20);
        assertThat(affinity.at("/pairs/edges")).hasSize(1);
        JsonNode pair = affinity.at("/pairs/edges/0/node");
        assertThat(pair.get("partnerId").asString()).isEqualTo("ink");
        assertThat(pair.get("ordersTogether").asInt()).isEqualTo(10);
        assertThat(pair.get("support").asDouble()).isEqualTo(10.0 / 20);
        assertThat(pair.get("confidence").asDouble()).isEqualTo(10.0 / 12);
        assertThat(pair.get("lift").asDouble()).isEqualTo(10.0 * 20 / (12 * 10));
        JsonNode other = affinity(service, "materialId: \"ink\"").at("/pairs/edges/0/node");
        assertThat(other.get("confidence").asDouble()).isEqualTo(1);
        assertThat(affinity(service, null).at("/pairs/edges")).hasSize(1);
    }

    @Test
    void tooFewOrdersOrNoMoreThanByChanceAreNoPair() {
        history.orders(7, 3, "paper", "ink").orders(20, 3, "film", "glue");
        compute();
        assertThat(partners()).as("8 orders are needed").containsExactly("film+glue");

        SmallWarehouse.clear(DATABASE);
        build();
        history.orders(10, 3, "paper", "ink")
                .orders(10, 3, "paper")
                .orders(10, 3, "ink")
                .orders(10, 3, "film");
        compute();
        assertThat(partners()).as("lift 1").isEmpty();
    }

    @Test
    void lotsGoNearWhatIsPickedWithThem() {
        history.orders(10, 3, "paper", "ink").orders(10, 3, "film");
        compute();

        assertThat(options(service, "paper"))
                .first()
                .asString()
                .startsWith("C-")
                .contains("AFFINITY 9.09");
        // The weights of the known terms are 110 together. 40 ft are two thirds of a neighbourhood's 60 ft, 80 ft are
        // beyond.
        assertThat(options(service, "paper")).anyMatch(option -> option.startsWith("B-1 AFFINITY 3.03"));
        assertThat(options(service, "paper")).contains("A-1 AFFINITY 0.0");
        assertThat(options(service, "film")).noneMatch(option -> option.contains("AFFINITY"));
    }

    @Test
    void switchedOffItIsNeitherComputedNorUsedNorShown() {
        history.orders(10, 3, "paper", "ink").orders(10, 3, "film");
        compute();
        assertThat(Statements.of(() -> compute(without)))
                .noneMatch(text -> text.contains("material_affinities"))
                .noneMatch(text -> text.contains("order_number"));

        assertThat(options(without, "paper")).hasSize(4).noneMatch(option -> option.contains("AFFINITY"));
        JsonNode affinity = affinity(without, null);
        assertThat(affinity.get("enabled").asBoolean()).isFalse();
        assertThat(affinity.at("/pairs/edges")).isEmpty();
    }

    @Test
    void onlyDaysThatChangedAreReadAgain() {
        history.orders(10, 3, "paper", "ink").orders(10, 4, "film");
        compute();
        assertThat(Statements.of(AffinityIT::compute))
                .noneMatch(text -> text.contains("SELECT DISTINCT (occurred_at"))
                .as("of the reload only")
                .filteredOn(text -> text.contains("material_affinities"))
                .hasSize(1);

        history.takesBack("ink", 1).orders(4, 0, "film", "glue").orders(5, 4, "film", "glue");
        compute();

        assertThat(partners()).containsExactly("film+glue", "ink+paper");
        JsonNode pairs = affinity(service, null).at("/pairs/edges");
        assertThat(pairs.get(0).at("/node/ordersTogether").asInt()).isEqualTo(9);
        assertThat(pairs.get(1).at("/node/ordersTogether").asInt()).isEqualTo(9);
        assertThat(pairs.get(0).at("/node/ordersWithMaterial").asInt()).isEqualTo(19);
    }

    @Test
    void whatOneProcessComputedTheOthersServe() {
        history.orders(10, 3, "paper", "ink").orders(10, 3, "film");
        compute();
        try (RunningService other = RunningService.start(DATABASE)) {
            other.bean(Affinities.class).reload();
            assertThat(options(other, "paper")).isEqualTo(options(service, "paper"));
        }
    }

    @Test
    void eachTenantHasItsOwn() {
        new SmallWarehouse(DATABASE, "tenant-b").materials("""
            paper  0.5 ft3  10 lb  A
            ink    0.1 ft3   4 lb  A
            film   0.1 ft3   4 lb  A
            """);
        new PickedWarehouse(DATABASE, "tenant-b").orders(10, 3, "paper", "ink").orders(10, 3, "film");
        service.bean(SignalRefresh.class).refresh(Duration.ZERO);
        service.bean(Affinities.class).reload();

        assertThat(affinity(service, null).at("/pairs/edges")).isEmpty();
        assertThat(affinity(service, null).get("orders").asInt()).isZero();
        assertThat(DATABASE.sql()
                        .sql("SELECT orders_together FROM material_affinities WHERE tenant_id = 'tenant-b'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    /** Whatever the size of the batch, and whether or not affinity is on. */
    @Test
    void aBatchTakesAConstantNumberOfStatements() {
        history.orders(10, 3, "paper", "ink").orders(10, 3, "film");
        compute();
        place(service, "warm", 1);
        place(without, "cold", 1);

        List<String> one = Statements.ofRequests(() -> place(service, "one", 1));
        List<String> fifty = Statements.ofRequests(() -> place(service, "fifty", 50));
        List<String> fiftyWithout = Statements.ofRequests(() -> place(without, "fifty-without", 50));

        assertThat(fifty).hasSizeGreaterThan(10).hasSameSizeAs(one);
        assertThat(fiftyWithout).isEqualTo(fifty);
    }

    private static void place(RunningService by, String lots, int count) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int lot = 0; lot < count; lot++) {
            String material = List.of("paper", "ink", "film", "glue").get(lot % 4);
            items.add(Map.of("lotNumber", lots + "-" + lot, "materialId", material, "quantity", 1));
        }
        JsonNode batch = by.graphQl(
                        "mutation ($input: BatchPutawayInput!) { getBatchPutawayRecommendations(input: $input) {"
                                + " recommendations { lotNumber } } }",
                        Map.of("input", Map.of("facilityId", "plant", "items", items)))
                .data();
        assertThat(batch.at("/getBatchPutawayRecommendations/recommendations")).hasSize(count);
    }

    private static void compute() {
        compute(service);
    }

    private static void compute(RunningService by) {
        by.bean(SignalRefresh.class).refresh(new TenantId(TENANT), new FacilityId(SmallWarehouse.FACILITY));
        by.bean(Affinities.class).reload();
    }

    private static List<String> partners() {
        return StreamSupport.stream(affinity(service, null).at("/pairs/edges").spliterator(), false)
                .map(edge -> edge.at("/node/materialId").asString() + "+"
                        + edge.at("/node/partnerId").asString())
                .toList();
    }

    private static JsonNode affinity(RunningService by, @Nullable String material) {
        return by.graphQl("{ skuAffinity(facilityId: \"plant\"" + (material == null ? "" : ", " + material) + ") {"
                        + " enabled computedAt orders pairs { edges { node { materialId partnerId ordersTogether"
                        + " ordersWithMaterial ordersWithPartner support confidence lift } } } } }")
                .data()
                .get("skuAffinity");
    }

    /** The bins for a lot, the best first, each with what affinity contributes where it does. */
    private static List<String> options(RunningService by, String material) {
        JsonNode options = by.graphQl(
                        "query ($input: SinglePutawayInput!) { putawayOptions(input: $input) {"
                                + " locationCode scoreBreakdown { term points } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "facilityId",
                                        "plant",
                                        "item",
                                        Map.of("lotNumber", "LOT-X", "materialId", material, "quantity", 1),
                                        "alternatives",
                                        3)))
                .data()
                .get("putawayOptions");
        return StreamSupport.stream(options.spliterator(), false)
                .map(option -> option.get("locationCode").asString()
                        + StreamSupport.stream(option.get("scoreBreakdown").spliterator(), false)
                                .filter(part -> part.get("term").asString().equals("AFFINITY"))
                                .map(part -> " AFFINITY " + part.get("points").asDouble())
                                .findFirst()
                                .orElse(""))
                .toList();
    }
}
