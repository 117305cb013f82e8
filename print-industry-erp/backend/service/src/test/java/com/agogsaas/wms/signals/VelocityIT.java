package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Velocities of a warehouse whose picks are counted by hand. */
class VelocityIT {

    private static final String TENANT = SmallWarehouse.TENANT;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    private SmallWarehouse warehouse;
    private PickedWarehouse history;

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
            paper  0.5 ft3  10 lb  C
            ink    0.1 ft3   4 lb  C
            film   0.1 ft3   4 lb  A
            glue   0.1 ft3   4 lb  A
            """).bins("""
                A-1  PICK_FACE   10 ft3   800 lb  A  seq 1
                B-1  PICK_FACE   10 ft3   800 lb  C  seq 9
                """);
        history = new PickedWarehouse(DATABASE, TENANT);
    }

    @Test
    void countsIssuesThatStandAndNothingElse() {
        history.moves("RECEIPT", "film", 1, 200, 199)
                .picks("paper", 40, 29, 1)
                .takesBack("paper", 10)
                .moves("RETURN", "paper", 5, 20, 1)
                .moves("RECEIPT", "paper", 5, 20, 1)
                .picks("ink", 20, 100, 40)
                .picks("film", 6, 29, 20)
                .takesBack("film", 6)
                .restores("film");
        warehouse.stock("A-1", "glue", "OLD-1", 3);
        compute();

        assertThat(velocities("materialId windowPicks historyPicks abcClass"))
                .containsExactly("paper 30 0 A", "film 6 0 C", "glue 0 0 C", "ink 0 20 C");
        assertThat(velocities("materialId picksPerDay windowDays").get(0)).isEqualTo("paper 1.0 30");
    }

    @Test
    void aMaterialThatWasNeitherPickedNorLiesThereIsNotListed() {
        history.picks("paper", 4, 20, 1);
        compute();

        assertThat(velocities("materialId")).containsExactly("paper");
    }

    @Test
    void recommendationsTakeVelocityAndClassFromPicks() {
        history.picks("paper", 60, 29, 1).picks("film", 1, 29, 28);
        compute();

        PutawayClient putaway = new PutawayClient(service::graphQl);
        putaway.recommended("LOT-1", "paper", 1);
        putaway.recommended("LOT-2", "film", 1);

        assertThat(features()).containsExactly("LOT-1 A 2", "LOT-2 C 0.03");
    }

    @Test
    void slowGoodsLeaveTheNearBinToThoseThatArePickedMore() {
        warehouse
                .stock("A-1", "ink", "OLD-1", 20)
                .stock("A-1", "glue", "OLD-2", 40)
                .stock("B-1", "film", "OLD-3", 60);
        history.picks("ink", 60, 29, 1).picks("paper", 40, 29, 1);
        compute();

        // 2 ft3 of ink, 4/3 of paper were any there, 6 of film and 4 of glue, on a walk with room for 18.
        assertThat(velocities("materialId walkPosition"))
                .containsExactly("ink 0.056", "paper 0.148", "film 0.352", "glue 0.63");
        PutawayClient putaway = new PutawayClient(service::graphQl);
        putaway.recommended("LOT-1", "ink", 1);
        putaway.recommended("LOT-2", "glue", 1);
        assertThat(DATABASE.sql()
                        .sql("SELECT lot_number || ' ' || location_id FROM putaway_recommendations ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("LOT-1 A-1", "LOT-2 B-1");
    }

    @Test
    void beforeAnythingIsComputedMasterDataHold() {
        history.picks("paper", 60, 29, 1);

        new PutawayClient(service::graphQl).recommended("LOT-1", "paper", 1);

        assertThat(features()).containsExactly("LOT-1 C 0");
    }

    @Test
    void switchedOffItIsNeitherComputedNorUsed() {
        history.picks("paper", 60, 29, 1);
        compute();
        DATABASE.sql().sql("DELETE FROM signal_runs").update();
        try (RunningService without = RunningService.start(DATABASE, "velocity.enabled=false")) {
            compute(without, TENANT);
            new PutawayClient(without::graphQl).recommended("LOT-1", "paper", 1);
        }

        assertThat(features()).containsExactly("LOT-1 C 0");
        assertThat(count("signal_runs WHERE signal = 'VELOCITY'")).isZero();
    }

    @Test
    void historyGrowsWhenAClassOrTriggerChangesAndOnlyThen() {
        history.picks("paper", 300, 120, 30).picks("paper", 100, 30, 0).picks("ink", 10, 29, 1);
        compute();
        compute();
        assertThat(changes("ink")).hasSize(1).first().asString().startsWith("C ");

        history.picks("ink", 400, 6, 0);
        compute();

        assertThat(changes("ink")).hasSize(2);
        assertThat(changes("ink").get(0)).as("newest first").startsWith("A ");
        assertThat(changes("paper")).as("80 % of all before, 20 % now").hasSize(2);
    }

    @Test
    void triggersCarryTheirFigures() {
        history.moves("RECEIPT", "glue", 1, 200, 199)
                .picks("paper", 90, 120, 30)
                .picks("paper", 61, 30, 8)
                .picks("ink", 90, 120, 30)
                .picks("ink", 14, 30, 8)
                .picks("film", 7, 20, 1);
        compute();

        List<JsonNode> triggers = nodes("""
            { reSlottingTriggers(facilityId: "plant") { edges { node {
                materialId kind explanation triggeredAt evidence { windowPicks historyPicks changePercentage firstPickAt }
            } } pageInfo { hasNextPage } } }
            """, "reSlottingTriggers");

        assertThat(triggers)
                .extracting(node -> node.get("materialId").asString() + " "
                        + node.get("kind").asString())
                .containsExactly("paper VELOCITY_SPIKE", "ink VELOCITY_DROP", "film NEW_PRODUCT");
        assertThat(triggers.get(0).get("explanation").asString())
                .isEqualTo("61 picks in the last 30 days, 2.03 a day, against 90 in the 90 days before, 1.00 a day:"
                        + " +103 %");
        assertThat(triggers.get(1).at("/evidence/changePercentage").asDouble()).isBetween(-53.4, -53.3);
        assertThat(triggers.get(2).at("/evidence/firstPickAt").asString()).isNotBlank();
    }

    @Test
    void listsComeInPages() {
        history.moves("RECEIPT", "glue", 1, 200, 199)
                .picks("paper", 20, 29, 1)
                .picks("ink", 20, 29, 1)
                .picks("film", 7, 20, 1);
        compute();

        JsonNode first = page("materialVelocity", "first: 2");
        assertThat(ids(first)).containsExactly("ink", "paper");
        JsonNode second = page(
                "materialVelocity",
                "first: 2, after: \"" + first.at("/pageInfo/endCursor").asString() + "\"");
        assertThat(ids(second)).containsExactly("film");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(ids(page("materialVelocity", "abcClass: C"))).containsExactly("film");
        assertThat(ids(page("materialVelocity", "materialId: \"ink\""))).containsExactly("ink");
        assertThat(ids(page("reSlottingTriggers", "kind: NEW_PRODUCT"))).containsExactly("ink", "paper", "film");
        assertThat(ids(page("reSlottingTriggers", "kind: PROMOTION"))).isEmpty();
        assertThat(service.graphQl(
                                "{ materialVelocity(facilityId: \"plant\", after: \"bm9uZQ\") { pageInfo { endCursor }"
                                        + " } }")
                        .errorCodes())
                .containsExactly("CURSOR_INVALID");
    }

    @Test
    void whatAnotherProcessComputedLatelyIsNotComputedAgain() {
        history.picks("paper", 10, 29, 1);
        SignalRefresh refresh = service.bean(SignalRefresh.class);
        refresh.refresh(Duration.ofMinutes(10));
        history.picks("paper", 10, 29, 1);
        refresh.refresh(Duration.ofMinutes(10));

        assertThat(velocities("windowPicks")).containsExactly("10");

        refresh.refresh(Duration.ZERO);
        assertThat(velocities("windowPicks")).containsExactly("20");
    }

    @Test
    void whileAnotherProcessHasTheTurnNobodyElseComputes() {
        history.picks("paper", 10, 29, 1);
        int computed = DATABASE.asTenant(TENANT, other -> {
            other.sql("SELECT pg_advisory_xact_lock(hashtextextended('signal VELOCITY ' || ? || ' plant', 0))")
                    .param(TENANT)
                    .query(row -> {});
            compute();
            return count("material_velocities");
        });

        assertThat(computed).isZero();
        compute();
        assertThat(count("material_velocities")).isEqualTo(1);
    }

    @Test
    void eachTenantHasItsOwn() {
        new SmallWarehouse(DATABASE, "tenant-b").materials("paper  0.5 ft3  10 lb  C");
        new PickedWarehouse(DATABASE, "tenant-b").picks("paper", 99, 29, 1);
        history.picks("paper", 10, 29, 1);
        service.bean(SignalRefresh.class).refresh(Duration.ZERO);

        assertThat(velocities("windowPicks")).containsExactly("10");
        assertThat(count("material_velocities WHERE tenant_id = 'tenant-b' AND window_picks = 99"))
                .isEqualTo(1);
    }

    private static void compute() {
        compute(service, TENANT);
    }

    private static void compute(RunningService by, String tenant) {
        by.bean(SignalRefresh.class).refresh(new TenantId(tenant), new FacilityId(SmallWarehouse.FACILITY));
    }

    /** The fields of all velocities, the fastest first. */
    private static List<String> velocities(String fields) {
        return nodes(
                        "{ materialVelocity(facilityId: \"plant\") { edges { node { " + fields + " } } } }",
                        "materialVelocity")
                .stream()
                .map(node -> List.of(fields.split(" ", -1)).stream()
                        .map(field -> node.get(field).asString())
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow())
                .toList();
    }

    private static List<String> changes(String material) {
        return nodes(
                        "{ materialVelocityHistory(facilityId: \"plant\", materialId: \"" + material
                                + "\") { edges { node { abcClass trigger windowPicks } } } }",
                        "materialVelocityHistory")
                .stream()
                .map(node ->
                        node.get("abcClass").asString() + " " + node.get("trigger") + " " + node.get("windowPicks"))
                .toList();
    }

    private static JsonNode page(String list, String arguments) {
        return service.graphQl("{ " + list + "(facilityId: \"plant\", " + arguments
                        + ") { edges { node { materialId } } pageInfo { hasNextPage endCursor } } }")
                .data()
                .get(list);
    }

    private static List<String> ids(JsonNode page) {
        return page.findValuesAsString("materialId");
    }

    private static List<JsonNode> nodes(String document, String list) {
        JsonNode edges = service.graphQl(document, Map.of()).data().at("/" + list + "/edges");
        return StreamSupport.stream(edges.spliterator(), false)
                .map(edge -> edge.get("node"))
                .toList();
    }

    /** What recommendations say of their materials. */
    private static List<String> features() {
        return DATABASE.sql().sql("""
            SELECT lot_number || ' ' || (ARRAY['A', 'B', 'C'])[1 + (features ->> 'materialClass')::numeric::int] || ' '
                   || trim_scale(round((features ->> 'picksPerDay')::numeric, 2))
              FROM putaway_recommendations
             ORDER BY lot_number
            """).query(String.class).list();
    }

    private static int count(String table) {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
