package com.agogsaas.wms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.acceptance.training.GeneratedDecisions;
import com.agogsaas.wms.testing.Remediations;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A remediation that has the model trained ends when the training has, with the accuracy of then. */
class RetrainingRemediationIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        new SmallWarehouse(DATABASE).materials("paper 1 ft3 10 lb A").bins("A-1 PICK_FACE 100 ft3 5000 lb A seq 1");
        DecidedWarehouse.fill(
                DATABASE,
                SmallWarehouse.TENANT,
                GeneratedDecisions.of(3_000, 21).decisions(),
                Clock.systemUTC().instant());
        service = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    /** In this order: after the second no model can be saved. */
    @Test
    void endsAsTheTrainingDoes() throws InterruptedException {
        hasTheAccuracyOfTheModelThatWasPutInForce();
        failsWithTheTraining();
    }

    /** Or nobody could have it done again. */
    @Test
    void isClosedWhenTheProcessThatWasAtItIsGone() throws InterruptedException {
        DATABASE.sql().sql("""
                        INSERT INTO bin_optimization_remediation_log (
                               tenant_id, remediation_id, facility_id, check_name, action, outcome, started_at)
                        VALUES (:tenant, 'left-behind', 'elsewhere', 'AISLE_CONGESTION', 'CLEAR_CONGESTION', 'RUNNING',
                                now() - interval '2 hours')
                        """).param("tenant", SmallWarehouse.TENANT).update();

        JsonNode ended = Remediations.awaitEnd(service, "left-behind");

        assertThat(ended.get("outcome").asString()).isEqualTo("FAILED");
        assertThat(ended.get("message").asString()).isEqualTo("The process that was at it is gone");
    }

    private static void hasTheAccuracyOfTheModelThatWasPutInForce() throws InterruptedException {
        JsonNode ended = retrained();

        assertThat(ended.get("outcome").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(ended.get("message").asString()).contains("which is in force");
        assertThat(ended.get("figureBefore").isNull()).as("there was no model").isTrue();
        assertThat(ended.get("figureAfter").asDouble())
                .isEqualTo(DATABASE.sql().sql("""
                        SELECT 100.0 * avg(((probability >= 0.5) = was_accepted)::int)
                          FROM acceptance_predicted_decisions
                         WHERE created_at > now() - interval '7 days'
                        """).query(Double.class).single(), within(1e-9));
        Instant trained = DATABASE.sql()
                .sql("SELECT finished_at FROM acceptance_trainings WHERE training_id = :id")
                .param("id", ended.get("subject").asString())
                .query((row, number) -> row.getTimestamp("finished_at").toInstant())
                .single();
        assertThat(Instant.parse(ended.get("finishedAt").asString())).isAfterOrEqualTo(trained);
    }

    private static void failsWithTheTraining() throws InterruptedException {
        DATABASE.sql().sql("DELETE FROM bin_optimization_remediation_log").update();
        DATABASE.sql()
                .sql("ALTER TABLE acceptance_models ADD CONSTRAINT no_more_models CHECK (false) NOT VALID")
                .update();

        JsonNode ended = retrained();

        assertThat(ended.get("outcome").asString()).as(ended.toString()).isEqualTo("FAILED");
        assertThat(ended.get("message").asString()).startsWith("It failed: Training ");
        assertThat(ended.get("figureBefore").asDouble()).isGreaterThan(80);
        assertThat(ended.get("figureAfter").isNull()).isTrue();
    }

    private static JsonNode retrained() throws InterruptedException {
        JsonNode now = service.graphQl("mutation { runRemediation(input: {facilityId: \"" + SmallWarehouse.FACILITY
                        + "\", action: RETRAIN_MODEL}) { remediation { remediationId outcome figureAfter } } }")
                .data()
                .at("/runRemediation/remediation");
        assertThat(now.get("outcome").asString()).isEqualTo("RUNNING");
        assertThat(now.get("figureAfter").isNull()).isTrue();
        return Remediations.awaitEnd(service, now.get("remediationId").asString());
    }
}
