package com.agogsaas.wms.api;

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

/** Measures and bins at the ends of what the tables have room for. */
class DataQualityLimitsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient client;

    private SmallWarehouse warehouse;

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
    void build() {
        SmallWarehouse.clear(DATABASE);
        warehouse = new SmallWarehouse(DATABASE)
                .materials("paper  0.5 ft3  10 lb  A")
                .bins("A-1  PICK_FACE  16 ft3  500 lb  A  seq 1");
    }

    @Test
    void aMeasureByWhichABinHoldsMoreThanAnyBinIsRefused() {
        DATABASE.sql()
                .sql("UPDATE materials SET unit_cubic_feet = 0.000000000001, unit_weight_lbs = NULL")
                .update();
        warehouse.stock("A-1", "paper", "LOT-1", 1_000_000_000);
        String id = verify("cubicFeet", 5)
                .data()
                .at("/verifyMaterialDimensions/verification/verificationId")
                .asString();

        GraphQlAnswer corrected = resolve(id, "CORRECT_MASTER");
        assertThat(corrected.errorCodes()).containsExactly("NUMBER_OUT_OF_RANGE");
        assertThat(corrected.argumentPaths()).containsExactly("input.resolution");
        GraphQlAnswer weighed = verify("weightLbs", 2);
        assertThat(weighed.errorCodes()).containsExactly("NUMBER_OUT_OF_RANGE");
        assertThat(weighed.argumentPaths()).containsExactly("input.weightLbs");

        assertThat(DATABASE.sql()
                        .sql("SELECT unit_cubic_feet = 0.000000000001 AND unit_weight_lbs IS NULL FROM materials")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(resolve(id, "DISMISS")
                        .data()
                        .at("/resolveDimensionVariance/verification/status")
                        .asString())
                .as("what was refused is not on record as the newer measurement")
                .isEqualTo("DISMISSED");
    }

    @Test
    void aBinWithoutUsableVolumeCanBeOverfilled() {
        warehouse.filledTo(700).bins("C-1  RESERVE  0.001 ft3  500 lb  B  seq 3");
        String recommendation = client.recommended("LOT-1", "paper", 2);

        client.decided(
                recommendation,
                "OVERRIDDEN",
                "actualLocationId",
                "C-1",
                "reasonCode",
                "OTHER",
                "note",
                "stands before it",
                "overfill",
                true);

        assertThat(DATABASE.sql()
                        .sql("SELECT location_id || ' ' || trim_scale(overflow_percentage)"
                                + " FROM capacity_validation_failures")
                        .query(String.class)
                        .list())
                .containsExactly("C-1 1000000000000");
    }

    private static GraphQlAnswer verify(String measure, int value) {
        return service.graphQl(
                "mutation { verifyMaterialDimensions(input: {facilityId: \"plant\", materialId: \"paper\", " + measure
                        + ": " + value + "}) { verification { verificationId } } }");
    }

    private static GraphQlAnswer resolve(String verification, String resolution) {
        return service.graphQl(
                "mutation ($input: ResolveDimensionVarianceInput!) { resolveDimensionVariance(input: $input) {"
                        + " verification { status } } }",
                Map.of(
                        "input",
                        Map.of("verificationId", verification, "resolution", resolution, "notes", "measured twice")));
    }
}
