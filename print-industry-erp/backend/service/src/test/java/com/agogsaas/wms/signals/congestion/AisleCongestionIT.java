package com.agogsaas.wms.signals.congestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.Statements;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How crowded aisles are, and what that does to recommendations. An aisle is the first letter of its bins. */
class AisleCongestionIT {

    private static final TenantId TENANT = new TenantId(SmallWarehouse.TENANT);
    private static final FacilityId FACILITY = new FacilityId(SmallWarehouse.FACILITY);

    private static final String OPTIONS = """
            { putawayOptions(input: {facilityId: "plant", item: {lotNumber: "L", materialId: "paper", quantity: 4}}) {
                locationCode scoreBreakdown { term points } } }
            """;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static AisleCongestion congestion;

    private SmallWarehouse warehouse;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE, "congestion.refresh-every=10m");
        congestion = service.bean(AisleCongestion.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        SmallWarehouse.clear(DATABASE);
        warehouse = new SmallWarehouse(DATABASE)
                .materials("paper  0.5 ft3  10 lb  A")
                .bins("""
                        A-1  PICK_FACE  100 ft3  2000 lb  A  seq 1
                        A-2  PICK_FACE  100 ft3  2000 lb  A  seq 2
                        B-1  PICK_FACE  100 ft3  2000 lb  A  seq 3
                        C-1  PICK_FACE  100 ft3  2000 lb  A  seq 4
                        D-1  PICK_FACE  100 ft3  2000 lb  A  seq 5
                        """);
    }

    @Test
    void eachListIsOnePickerSpreadOverTheAislesOfItsOpenLines() {
        warehouse
                .pickList("PL-1", "IN_PROGRESS", """
                A-1 paper 4 0
                A-2 paper 4 1
                B-1 paper 4 4
                """)
                .pickList("PL-2", "IN_PROGRESS", """
                A-1 paper 4 0
                A-2 paper 4 0
                B-1 paper 4 0
                C-1 paper 4 0
                """)
                .pickList("PL-3", "IN_PROGRESS", "A-1 paper 4 0")
                .pickList("PL-4", "OPEN", "D-1 paper 4 0");

        // PL-1 has picked its line in B. A: 1 + 2/4 + 1, B: 1/4, C: 1/4; PL-4 has not begun.
        assertThat(loads())
                .containsExactly(
                        "A 3 lists 5 lines 2.5 HIGH 1.0",
                        "B 1 lists 1 lines 0.25 LOW 0.125",
                        "C 1 lists 1 lines 0.25 LOW 0.125");
    }

    @Test
    void levelsBeginWhereTheSettingsSaySo() {
        CongestionSettings settings = new CongestionSettings(true, Duration.ofSeconds(15), 0.25, 1, 2);

        assertThat(List.of(0.0, 0.249, 0.25, 0.999, 1.0, 1.999, 2.0, 50.0).stream()
                        .map(settings::level))
                .containsExactly(
                        CongestionLevel.NONE,
                        CongestionLevel.NONE,
                        CongestionLevel.LOW,
                        CongestionLevel.LOW,
                        CongestionLevel.MEDIUM,
                        CongestionLevel.MEDIUM,
                        CongestionLevel.HIGH,
                        CongestionLevel.HIGH);
        assertThat(settings.penalty(1)).isEqualTo(0.5);
        assertThat(settings.penalty(7)).isEqualTo(1);
        assertThatThrownBy(() -> new CongestionSettings(true, Duration.ofSeconds(15), 0.25, 3, 2))
                .hasMessageContaining("CONGESTION_HIGH_FROM");
    }

    @Test
    void figuresStayInMemoryUntilTheyAreReadAgain() {
        warehouse.pickList("PL-1", "IN_PROGRESS", "A-1 paper 4 0");
        assertThat(congestion.reread(TENANT, FACILITY).aisles()).hasSize(1);
        DATABASE.sql().sql("UPDATE pick_list_lines SET quantity_picked = 4").update();

        List<String> statements = Statements.of(() -> congestion.now(TENANT, FACILITY));
        assertThat(statements).isEmpty();
        assertThat(congestion.now(TENANT, FACILITY).aisles()).hasSize(1);

        congestion.refresh();
        assertThat(congestion.now(TENANT, FACILITY).aisles()).isEmpty();
    }

    @Test
    void figuresThatCannotBeReadAgainStayAndGrowOld() {
        congestion.reread(TENANT, FACILITY);
        DATABASE.sql().sql("REVOKE SELECT ON pick_lists FROM wms_tenant_role").update();
        try {
            assertThatThrownBy(() -> congestion.reread(TENANT, FACILITY)).hasMessageContaining("pick_lists");
            assertThatThrownBy(congestion::refresh).hasMessageContaining("pick_lists");
            assertThat(congestion.age(TENANT, FACILITY)).isPresent();
        } finally {
            DATABASE.sql().sql("GRANT SELECT ON pick_lists TO wms_tenant_role").update();
        }
    }

    /** As with two pods: each has its own memory, and the administrator asks one of them. */
    @Test
    void whatOneProcessIsToForgetEveryProcessForgets() throws InterruptedException {
        try (RunningService other = RunningService.start(DATABASE, "congestion.refresh-every=10m", "jobs.at-once=0")) {
            AisleCongestion others = other.bean(AisleCongestion.class);
            congestion.reread(TENANT, FACILITY);
            assertThat(others.now(TENANT, FACILITY).aisles()).isEmpty();
            warehouse.pickList("PL-1", "IN_PROGRESS", "A-1 paper 4 0");
            assertThat(others.now(TENANT, FACILITY).aisles()).isEmpty();

            assertThat(service.graphQl("mutation { runRemediation(input: {facilityId: \"plant\","
                                    + " action: CLEAR_CONGESTION}) { remediation { outcome } } }")
                            .data()
                            .at("/runRemediation/remediation/outcome")
                            .asString())
                    .isEqualTo("SUCCEEDED");

            assertThat(congestion.now(TENANT, FACILITY).aisles()).hasSize(1);
            for (int attempt = 0;
                    attempt < 600 && others.now(TENANT, FACILITY).aisles().isEmpty();
                    attempt++) {
                Thread.sleep(50);
            }
            assertThat(others.now(TENANT, FACILITY).aisles()).hasSize(1);
        }
    }

    @Test
    void aCrowdedAisleIsAvoidedWhereAllElseIsEqual() {
        assertThat(best()).as("the shortest walk").isEqualTo("A-1");
        assertThat(congestionPoints()).as("nobody is at work").isNaN();

        warehouse.pickList("PL-1", "IN_PROGRESS", "A-1 paper 4 0").pickList("PL-2", "IN_PROGRESS", "A-1 paper 4 0");
        congestion.reread(TENANT, FACILITY);

        assertThat(best()).isEqualTo("B-1");
        assertThat(congestionPoints()).isPositive();
    }

    @Test
    void whereItIsOffItSaysNothingAndTheScoreKnowsNothingOfIt() {
        warehouse.pickList("PL-1", "IN_PROGRESS", "A-1 paper 4 0");
        try (RunningService off = RunningService.start(DATABASE, "congestion.enabled=false")) {
            AisleCongestion none = off.bean(AisleCongestion.class);

            assertThat(Statements.of(() -> none.reread(TENANT, FACILITY))).isEmpty();
            assertThat(none.now(TENANT, FACILITY)).isEqualTo(CongestionReading.UNKNOWN);
            assertThat(off.graphQl("{ aisleCongestion(facilityId: \"plant\") { readAt } }")
                            .data()
                            .get("aisleCongestion")
                            .isNull())
                    .isTrue();
            assertThat(off.graphQl(OPTIONS).data().toString())
                    .contains("TRAVEL")
                    .doesNotContain("CONGESTION");
        }
    }

    private static List<String> loads() {
        congestion.reread(TENANT, FACILITY);
        JsonNode aisles = service.graphQl("{ aisleCongestion(facilityId: \"plant\") { readAt aisles"
                        + " { aisle pickLists openLines pickers penalty level } } }")
                .data()
                .at("/aisleCongestion/aisles");
        return StreamSupport.stream(aisles.spliterator(), false)
                .map(aisle -> aisle.get("aisle").asString() + " " + aisle.get("pickLists") + " lists "
                        + aisle.get("openLines") + " lines " + aisle.get("pickers") + " "
                        + aisle.get("level").asString() + " " + aisle.get("penalty"))
                .toList();
    }

    private static String best() {
        congestion.reread(TENANT, FACILITY);
        return options().get(0).get("locationCode").asString();
    }

    /** Of the best bin; NaN where the term is left out. */
    private static double congestionPoints() {
        return StreamSupport.stream(options().get(0).get("scoreBreakdown").spliterator(), false)
                .filter(term -> term.get("term").asString().equals("CONGESTION"))
                .mapToDouble(term -> term.get("points").asDouble())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static JsonNode options() {
        return service.graphQl(OPTIONS).data().get("putawayOptions");
    }
}
