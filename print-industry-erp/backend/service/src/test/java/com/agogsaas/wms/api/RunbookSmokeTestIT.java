package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.demo.DemoWarehouse;
import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Section 4.2 of the runbook on the demo warehouse, word for word. */
class RunbookSmokeTestIT {

    private static final String BATCH_PUTAWAY = """
            mutation TestBatchPutaway {
              getBatchPutawayRecommendations(input: {
                facilityId: "facility-prod-123"
                items: [
                  {
                    materialId: "material-test-001"
                    quantity: 100
                    lotNumber: "LOT-2024-001"
                    cubicFeet: 5.5
                    weightLbs: 50.0
                  }
                ]
              }) {
                recommendations {
                  locationCode
                  algorithm
                  confidenceScore
                  reasonCode
                }
                processingSummary {
                  totalItems
                  recommendationsGenerated
                  processingTimeMs
                }
              }
            }
            """;

    private static final String DATA_QUALITY = """
            query TestDataQuality {
              getDataQualityMetrics(
                tenantId: "tenant-prod-001"
                facilityId: "facility-prod-123"
              ) {
                materialsVerified
                capacityFailures
                pendingRelocations
                remediationSuccessRate
              }
            }
            """;

    private static final String HEALTH_CHECK = """
            query TestHealthCheck {
              getBinOptimizationHealthEnhanced(
                tenantId: "tenant-prod-001"
                facilityId: "facility-prod-123"
              ) {
                overallStatus
                checks {
                  name
                  status
                  message
                }
              }
            }
            """;

    /** The model is trained on the demo's decisions in the background, right after the start. */
    private static final Duration UNTIL_TRAINED = Duration.ofMinutes(2);

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        DemoWarehouse.load(DATABASE.dataSource(), Clock.systemUTC());
        service = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void batchPutawayRecommendsABinAndSavesIt() {
        GraphQlAnswer answer = service.graphQl(BATCH_PUTAWAY);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode payload = answer.data().get("getBatchPutawayRecommendations");
        JsonNode recommendation = payload.at("/recommendations/0");
        assertThat(recommendation.get("confidenceScore").asDouble()).isBetween(0.0, 1.0);
        assertThat(payload.at("/processingSummary/totalItems").asInt()).isEqualTo(1);
        assertThat(payload.at("/processingSummary/recommendationsGenerated").asInt())
                .isEqualTo(1);
        assertThat(payload.at("/processingSummary/processingTimeMs").isNumber()).isTrue();
        assertThat(DATABASE.sql().sql("""
                                SELECT location_code || ' ' || algorithm || ' ' || reason_code
                                  FROM putaway_recommendations
                                 WHERE lot_number = 'LOT-2024-001'
                                 ORDER BY created_at DESC
                                 LIMIT 1
                                """).query(String.class).single())
                .isEqualTo(recommendation.get("locationCode").asString() + " "
                        + recommendation.get("algorithm").asString() + " "
                        + recommendation.get("reasonCode").asString());
    }

    @Test
    void askingAgainReplacesTheRecommendationAndHoldsTheSpaceOnce() {
        service.graphQl(BATCH_PUTAWAY).data();
        service.graphQl(BATCH_PUTAWAY).data();

        assertThat(DATABASE.sql()
                        .sql("SELECT count(*) FROM bin_holds WHERE lot_number = 'LOT-2024-001' AND status = 'PENDING'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void dataQualityMetricsHaveAllFields() {
        GraphQlAnswer answer = service.graphQl(DATA_QUALITY);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode metrics = answer.data().get("getDataQualityMetrics");
        assertThat(metrics.propertyNames())
                .containsExactlyInAnyOrder(
                        "materialsVerified", "capacityFailures", "pendingRelocations", "remediationSuccessRate");
        assertThat(metrics.get("materialsVerified").asInt()).isPositive();
        assertThat(metrics.get("remediationSuccessRate").isNumber()).isTrue();
        assertThat(metrics.get("capacityFailures").asInt()).isZero();
    }

    @Test
    void everyCheckIsHealthy() throws InterruptedException {
        long end = System.nanoTime() + UNTIL_TRAINED.toNanos();
        JsonNode health = health();
        while (!health.get("overallStatus").asString().equals("HEALTHY") && System.nanoTime() < end) {
            Thread.sleep(500);
            health = health();
        }

        assertThat(health.get("overallStatus").asString()).as(health.toString()).isEqualTo("HEALTHY");
        assertThat(health.get("checks")).hasSizeGreaterThanOrEqualTo(7).allSatisfy(check -> {
            assertThat(check.get("status").asString()).isEqualTo("HEALTHY");
            assertThat(check.get("message").asString()).isNotBlank();
        });
    }

    private static JsonNode health() {
        return service.graphQl(HEALTH_CHECK).data().get("getBinOptimizationHealthEnhanced");
    }
}
