package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** DATA_QUALITY_MONITORING_ENABLED switched off: nothing new is recorded, and nothing is lost. */
class DataQualityOffIT {

    private static final String MEASURE = "mutation { verifyMaterialDimensions(input: {facilityId: \"plant\","
            + " materialId: \"paper\", weightLbs: 99}) { verification { status } } }";

    @Test
    void recordsNothingAndStillAnswers() {
        try (TestDatabase database = TestDatabase.migrated()) {
            new SmallWarehouse(database)
                    .materials("paper  0.5 ft3  10 lb  A")
                    .bins("A-1  PICK_FACE  16 ft3  500 lb  A  seq 1");
            try (RunningService on = RunningService.start(database)) {
                assertThat(on.graphQl(MEASURE)
                                .data()
                                .at("/verifyMaterialDimensions/verification/status")
                                .asString())
                        .isEqualTo("VARIANCE_DETECTED");
            }
            try (RunningService off = RunningService.start(database, "data-quality.enabled=false")) {
                requireOff(off);
                PutawayClient client = new PutawayClient(off::graphQl);
                client.decided(client.recommended("LOT-1", "paper", 4), "REJECTED", "reasonCode", "LOT_DOES_NOT_FIT");
                assertThat(database.sql()
                                .sql("SELECT count(*) FROM capacity_validation_failures")
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }
    }

    private static void requireOff(RunningService off) {
        JsonNode metrics = off.graphQl("{ getDataQualityMetrics(tenantId: \"" + SmallWarehouse.TENANT
                        + "\", facilityId: \"plant\") { materialsInDoubt monitoringEnabled } }")
                .data()
                .get("getDataQualityMetrics");
        assertThat(metrics.get("materialsInDoubt").asInt()).isEqualTo(1);
        assertThat(metrics.get("monitoringEnabled").asBoolean()).isFalse();
        assertThat(off.graphQl(MEASURE).errorCodes()).containsExactly("DATA_QUALITY_OFF");
        assertThat(off.graphQl("mutation { cancelCrossDock(input: {recommendationId: \"r\", reasonCode:"
                                + " ORDER_CANCELLED}) { cancelledBefore } }")
                        .errorCodes())
                .containsExactly("DATA_QUALITY_OFF");
        assertThat(off.bean(MeterRegistry.class)
                        .find("bin.optimization.capacity.failures")
                        .counters())
                .isEmpty();
    }
}
