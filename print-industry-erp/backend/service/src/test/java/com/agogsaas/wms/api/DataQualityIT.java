package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Measurements against master data, and lots that do not fit. */
class DataQualityIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final String VERIFICATION = "verification { verificationId status measuredCubicFeet masterCubicFeet"
            + " masterWeightLbs volumeVariancePercentage weightVariancePercentage edgeVariancePercentage correctedBy"
            + " resolvedBy resolutionNotes tolerancePercentage } masterUpdated capacityFailureIds";
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
        warehouse = new SmallWarehouse(DATABASE).materials("""
                        paper  0.5 ft3  10 lb  A
                        """).bins("""
                        A-1  PICK_FACE  16 ft3  500 lb  A  seq 1
                        B-1  RESERVE     5 ft3  500 lb  B  seq 2
                        """);
    }

    @Test
    void whatIsWithinTheToleranceUpdatesMasterData() {
        JsonNode verified = verified("cubicFeet", 0.52, "weightLbs", 10.9);
        assertThat(status(verified)).isEqualTo("VERIFIED");
        assertThat(verified.get("masterUpdated").asBoolean()).isTrue();
        assertThat(verified.at("/verification/volumeVariancePercentage").decimalValue())
                .isEqualByComparingTo("4");
        assertThat(master()).isEqualTo("0.52 10.9 -");
        assertThat(metrics().get("materialsVerified").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsBeyondTheToleranceWaitsForADecision() {
        JsonNode variance = verified("cubicFeet", 0.56, "weightLbs", 10.1);
        assertThat(status(variance)).isEqualTo("VARIANCE_DETECTED");
        assertThat(master()).as("each measure by itself").isEqualTo("0.5 10.1 -");
        assertThat(metrics().get("materialsInDoubt").asInt()).isEqualTo(1);

        String id = variance.at("/verification/verificationId").asString();
        JsonNode resolved = resolved(id, "CORRECT_MASTER");
        assertThat(status(resolved)).isEqualTo("MASTER_CORRECTED");
        assertThat(resolved.at("/verification/resolutionNotes").asString()).isEqualTo("measured twice");
        assertThat(master()).isEqualTo("0.56 10.1 -");
        assertThat(resolve(id, "DISMISS").errorCodes()).containsExactly("DATA_QUALITY_STATE_CONFLICT");
        assertThat(metrics().get("remediationSuccessRate").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void aDismissedMeasurementChangesNothing() {
        String id = verified("weightLbs", 99).at("/verification/verificationId").asString();
        assertThat(status(resolved(id, "DISMISS"))).isEqualTo("DISMISSED");
        assertThat(master()).isEqualTo("0.5 10 -");
        assertThat(metrics().get("remediationSuccessRate").isNull()).isTrue();
        assertThat(resolve("no-such", "DISMISS").errorCodes()).containsExactly("VERIFICATION_NOT_FOUND");
    }

    @Test
    void aVarianceThatWasMeasuredAgainIsOutOfDate() {
        String id = verified("weightLbs", 99).at("/verification/verificationId").asString();
        verified("weightLbs", 10);
        assertThat(resolve(id, "CORRECT_MASTER").errorCodes()).containsExactly("DATA_QUALITY_STATE_CONFLICT");
        assertThat(master()).isEqualTo("0.5 10 -");
    }

    @Test
    void whatMasterDataLackIsTakenAndWhatWasNotMeasuredStays() {
        sql("UPDATE materials SET unit_cubic_feet = NULL");
        assertThat(status(verified("weightLbs", 10.2))).isEqualTo("VERIFIED");
        assertThat(master()).isEqualTo("- 10.2 -");
        JsonNode taken = verified("lengthInches", 12, "widthInches", 12, "heightInches", 6);
        assertThat(status(taken)).isEqualTo("MASTER_CORRECTED");
        assertThat(taken.at("/verification/correctedBy").isNull()).isFalse();
        assertThat(master()).as("the volume follows from the edges").isEqualTo("- 10.2 12x12x6");
        // Another way up is the same box, and one inch in six is not.
        assertThat(status(verified("lengthInches", 6, "widthInches", 12, "heightInches", 12.5)))
                .isEqualTo("VERIFIED");
        assertThat(status(verified("lengthInches", 12, "widthInches", 12, "heightInches", 7)))
                .isEqualTo("VARIANCE_DETECTED");
    }

    @Test
    void badMeasurementsAreRefusedByName() {
        assertThat(verify().errorCodes()).containsExactly("MEASUREMENTS_MISSING");
        GraphQlAnswer two = verify("cubicFeet", -1, "weightLbs", 1e9);
        assertThat(two.errorCodes()).containsExactly("NUMBER_OUT_OF_RANGE", "NUMBER_OUT_OF_RANGE");
        assertThat(two.argumentPaths()).containsExactly("input.cubicFeet", "input.weightLbs");
        assertThat(verify("lengthInches", 3).errorCodes()).containsExactly("MEASUREMENTS_MISSING");
        assertThat(verify("weightLbs", 3, "materialId", "none").errorCodes()).containsExactly("MATERIAL_NOT_FOUND");
        assertThat(verify("weightLbs", 3, "facilityId", "none").errorCodes()).containsExactly("FACILITY_NOT_FOUND");
        assertThat(count("material_dimension_verifications")).isZero();
    }

    @Test
    void theSameMeasurementSentAgainIsRecordedOnce() {
        JsonNode first = verified("weightLbs", 10.5, "idempotencyKey", "scale-1");
        assertThat(verified("weightLbs", 10.5, "idempotencyKey", "scale-1")).isEqualTo(first);
        assertThat(count("material_dimension_verifications")).isEqualTo(1);
    }

    @Test
    void binsThatTurnOutOverfullAreFailuresAndAreCounted() {
        warehouse.stock("B-1", "paper", "LOT-1", 10);
        double before = alerts("VOLUME_EXCEEDED");

        JsonNode verified = verified("cubicFeet", 0.54);

        assertThat(verified.get("capacityFailureIds")).hasSize(1);
        assertThat(alerts("VOLUME_EXCEEDED")).isEqualTo(before + 1);
        JsonNode failure = failures("filter: {resolved: false}").get(0);
        assertThat(failure.get("locationCode").asString()).isEqualTo("B-1");
        assertThat(failure.get("overflowPercentage").decimalValue()).isEqualByComparingTo("8");
        assertThat(failure.get("requiredCubicFeet").decimalValue()).isEqualByComparingTo("5.4");
        assertThat(failure.get("availableCubicFeet").decimalValue()).isEqualByComparingTo("5");
        assertThat(verified("cubicFeet", 0.55).get("capacityFailureIds"))
                .as("on record already")
                .isEmpty();

        String id = failure.get("failureId").asString();
        assertThat(resolveFailure(id)
                        .data()
                        .at("/resolveCapacityFailure/remainingOverflowPercentage")
                        .decimalValue())
                .isEqualByComparingTo("10");
        assertThat(metrics().get("remediationSuccessRate").decimalValue())
                .as("it did not help")
                .isEqualByComparingTo("0");
        assertThat(resolveFailure(id).errorCodes()).containsExactly("DATA_QUALITY_STATE_CONFLICT");
        assertThat(resolveFailure("no-such").errorCodes()).containsExactly("CAPACITY_FAILURE_NOT_FOUND");
    }

    @Test
    void whatReceiversSayDoesNotFitIsAFailureOfTheRecommendedBin() {
        String rejected = client.recommended("LOT-1", "paper", 4);
        client.decided(rejected, "REJECTED", "reasonCode", "LOT_DOES_NOT_FIT", "note", "too long");
        String first = client.recommend("LOT-2", "paper", 4)
                .data()
                .at("/recommendPutaway/recommendation/recommendationId")
                .asString();
        client.decided(first, "REJECTED", "reasonCode", "TOO_FAR");

        List<JsonNode> failures = failures("");
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).get("failureType").asString()).isEqualTo("DIMENSIONS_EXCEEDED");
        assertThat(failures.get(0).get("recommendationId").asString()).isEqualTo(rejected);
        assertThat(failures.get(0).get("failureReason").asString()).contains("too long");
        assertThat(metrics().get("capacityFailuresLast24Hours").asInt()).isEqualTo(1);
    }

    @Test
    void anOverfilledBinIsOneFailureAndOneAlert() {
        double before = alerts("VOLUME_EXCEEDED");
        String recommendation = client.recommended("LOT-1", "paper", 20);
        client.decided(
                recommendation,
                "OVERRIDDEN",
                "actualLocationId",
                "B-1",
                "reasonCode",
                "OTHER",
                "note",
                "leans on the wall",
                "overfill",
                true);
        assertThat(failures("filter: {failureType: VOLUME_EXCEEDED, locationId: \"B-1\", materialId: \"paper\"}"))
                .hasSize(1);
        assertThat(failures("filter: {from: \"2199-01-01T00:00:00Z\"}")).isEmpty();
        assertThat(alerts("VOLUME_EXCEEDED")).isEqualTo(before + 1);
    }

    @Test
    void theRunbooksStatementsWork() {
        client.decided(client.recommended("LOT-1", "paper", 4), "REJECTED", "reasonCode", "LOT_DOES_NOT_FIT");
        sql("UPDATE capacity_validation_failures SET failure_id = 'specific-failure-id'");
        assertThat(DATABASE.sql().sql("""
                        SELECT failure_type, COUNT(*)
                        FROM capacity_validation_failures
                        WHERE resolved = FALSE
                        GROUP BY failure_type;
                        """).query().listOfRows()).hasSize(1);
        assertThat(DATABASE.sql().sql("""
                        UPDATE capacity_validation_failures
                        SET resolved = TRUE,
                            resolved_at = NOW(),
                            resolved_by = 'devops-team',
                            resolution_notes = 'Investigated and corrected master data'
                        WHERE failure_id = 'specific-failure-id';
                        """).update()).isEqualTo(1);
        JsonNode failure = failures("").get(0);
        assertThat(failure.get("resolvedBy").asString()).isEqualTo("devops-team");
        assertThat(metrics().get("capacityFailures").asInt()).isZero();
        DATABASE.sql()
                .sql("ALTER TABLE capacity_validation_failures DISABLE TRIGGER ALL")
                .update();
        DATABASE.sql()
                .sql("ALTER TABLE material_dimension_verifications DISABLE TRIGGER ALL")
                .update();
        verified("weightLbs", 10.5);
        DATABASE.sql()
                .sql("ALTER TABLE capacity_validation_failures ENABLE TRIGGER ALL")
                .update();
        DATABASE.sql()
                .sql("ALTER TABLE material_dimension_verifications ENABLE TRIGGER ALL")
                .update();
    }

    @Test
    void pagesOfMeasurementsFollowEachOther() {
        verified("weightLbs", 10.1);
        verified("weightLbs", 10.2);
        verified("weightLbs", 99);
        JsonNode first = measurements("first: 2");
        assertThat(first.at("/edges/0/node/status").asString()).isEqualTo("VARIANCE_DETECTED");
        JsonNode second = measurements(
                "first: 2, after: \"" + first.at("/pageInfo/endCursor").asString() + "\"");
        assertThat(second.get("edges")).hasSize(1);
        assertThat(second.at("/edges/0/node/measuredWeightLbs").decimalValue()).isEqualByComparingTo("10.1");
        assertThat(measurements("filter: {status: VERIFIED, materialId: \"paper\"}")
                        .get("edges"))
                .hasSize(2);
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        verified("weightLbs", 99);
        assertThat(service.graphQl("{ getDataQualityMetrics(tenantId: \"tenant-b\", facilityId: \"plant\") {"
                                + " materialsVerified } }")
                        .errorCodes())
                .containsExactly("TENANT_FORBIDDEN");
        new SmallWarehouse(DATABASE, "tenant-b").materials("paper  0.5 ft3  10 lb  A");
        sql("UPDATE material_dimension_verifications SET tenant_id = 'tenant-b'");
        assertThat(measurements("first: 5").get("edges")).isEmpty();
        assertThat(metrics().get("materialsInDoubt").asInt()).isZero();
    }

    private static double alerts(String type) {
        return service.bean(MeterRegistry.class)
                .get("bin.optimization.capacity.failures")
                .tag("failure_type", type)
                .counter()
                .count();
    }

    private static String verifyDocument() {
        return "mutation ($input: VerifyMaterialDimensionsInput!) { verifyMaterialDimensions(input: $input) { "
                + VERIFICATION + " } }";
    }

    private static Map<String, Object> measurement(Object... more) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("facilityId", "plant", "materialId", "paper"));
        for (int index = 0; index < more.length; index += 2) {
            input.put((String) more[index], more[index + 1]);
        }
        return input;
    }

    private static GraphQlAnswer verify(Object... more) {
        return service.graphQl(verifyDocument(), Map.of("input", measurement(more)));
    }

    private static JsonNode verified(Object... more) {
        return verify(more).data().get("verifyMaterialDimensions");
    }

    private static GraphQlAnswer resolve(String verification, String resolution) {
        return service.graphQl(
                "mutation ($input: ResolveDimensionVarianceInput!) { resolveDimensionVariance(input: $input) { "
                        + VERIFICATION + " } }",
                Map.of(
                        "input",
                        Map.of(
                                "verificationId", verification,
                                "resolution", resolution,
                                "notes", "measured twice")));
    }

    private static JsonNode resolved(String verification, String resolution) {
        return resolve(verification, resolution).data().get("resolveDimensionVariance");
    }

    private static GraphQlAnswer resolveFailure(String failure) {
        return service.graphQl("mutation { resolveCapacityFailure(input: {failureId: \"" + failure
                + "\", notes: \"moved some\"}) { failure { resolved resolvedBy } remainingOverflowPercentage } }");
    }

    private static String status(JsonNode payload) {
        return payload.at("/verification/status").asString();
    }

    private static List<JsonNode> failures(String arguments) {
        return StreamSupport.stream(
                        service.graphQl("{ capacityFailures(facilityId: \"plant\""
                                        + (arguments.isEmpty() ? "" : ", " + arguments)
                                        + ") { edges { node { failureId locationCode failureType overflowPercentage"
                                        + " requiredCubicFeet availableCubicFeet failureReason recommendationId resolvedBy"
                                        + " } } } }")
                                .data()
                                .at("/capacityFailures/edges")
                                .spliterator(),
                        false)
                .map(edge -> edge.get("node"))
                .toList();
    }

    private static JsonNode measurements(String arguments) {
        return service.graphQl("{ dimensionVerifications(facilityId: \"plant\", " + arguments
                        + ") { edges { node { status measuredWeightLbs materialCode } } pageInfo { endCursor } } }")
                .data()
                .get("dimensionVerifications");
    }

    private static JsonNode metrics() {
        return service.graphQl("{ getDataQualityMetrics(tenantId: \"" + SmallWarehouse.TENANT
                        + "\", facilityId: \"plant\") { materialsVerified materialsInDoubt capacityFailures"
                        + " capacityFailuresLast24Hours remediationSuccessRate asOf } }")
                .data()
                .get("getDataQualityMetrics");
    }

    private static String master() {
        return DATABASE.sql().sql("""
                        SELECT coalesce(trim_scale(unit_cubic_feet)::text, '-') || ' '
                               || trim_scale(unit_weight_lbs) || ' '
                               || coalesce(trim_scale(length_inches) || 'x' || trim_scale(width_inches) || 'x'
                                           || trim_scale(height_inches), '-')
                          FROM materials
                        """).query(String.class).single();
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
