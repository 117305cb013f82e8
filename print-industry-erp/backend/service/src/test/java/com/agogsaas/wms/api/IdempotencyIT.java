package com.agogsaas.wms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A mutation that is sent again under its key is carried out once, and gets its first answer. */
class IdempotencyIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayClient client;

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
    void draw() {
        SmallWarehouse.clear(DATABASE);
        DATABASE.sql().sql("TRUNCATE idempotency_keys").update();
        new SmallWarehouse(DATABASE).materials("paper  1 ft3  10 lb  A").bins("""
                        A-1  PICK_FACE   10 ft3  500 lb  A  seq 1
                        B-1  PICK_FACE   20 ft3  500 lb  C  seq 9
                        """);
    }

    @Test
    void theSameRequestGetsTheFirstAnswerWhichSaysThatItIsThat() {
        GraphQlAnswer first = client.recommend("L1", "paper", 4, "idempotencyKey", "k1");
        GraphQlAnswer again = client.recommend("L1", "paper", 4, "idempotencyKey", "k1");

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(first.body().at("/extensions/replayed").isMissingNode()).isTrue();
        assertThat(again.body().at("/extensions/replayed/0").asString()).isEqualTo("recommendPutaway");
        assertThat(count("putaway_recommendations")).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        client.recommend("L1", "paper", 4, "idempotencyKey", "k1").data();

        assertThat(client.recommend("L1", "paper", 5, "idempotencyKey", "k1").errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(count("putaway_recommendations")).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsOperation() {
        String id = client.recommend("L1", "paper", 4, "idempotencyKey", "k1")
                .data()
                .at("/recommendPutaway/recommendation/recommendationId")
                .asString();

        GraphQlAnswer decided = client.decide(id, "ACCEPTED", "idempotencyKey", "k1");
        GraphQlAnswer again = client.decide(id, "ACCEPTED", "idempotencyKey", "k1");

        assertThat(decided.data().at("/recordPutawayDecision/decidedBefore").asBoolean())
                .isFalse();
        assertThat(again.data()).isEqualTo(decided.data());
        assertThat(count("lots")).isEqualTo(1);
    }

    @Test
    void aFailureIsNotKeptAndTheKeyServesTheNextTry() {
        assertThat(client.recommend("L1", "unknown", 4, "idempotencyKey", "k1").errorCodes())
                .containsExactly("MATERIAL_NOT_FOUND");

        assertThat(client.recommend("L1", "paper", 4, "idempotencyKey", "k1")
                        .body()
                        .has("errors"))
                .isFalse();
    }

    @Test
    void ofManyAtTheSameTimeOneIsCarriedOutAndAllGetItsAnswer() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = "round-" + round;
            List<GraphQlAnswer> answers =
                    atOnce(12, () -> client.recommend("L" + key, "paper", 1, "idempotencyKey", key));

            assertThat(answers.stream().map(GraphQlAnswer::data).distinct()).hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.body().has("extensions")))
                    .hasSize(11);
            assertThat(count("putaway_recommendations WHERE lot_number = 'L" + key + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aDecisionSentManyTimesAtOncePlacesTheLotOnce() throws Exception {
        String id = client.recommended("L1", "paper", 4);

        List<GraphQlAnswer> answers = atOnce(12, () -> client.decide(id, "ACCEPTED", "idempotencyKey", "k"));

        assertThat(answers.stream().map(GraphQlAnswer::data).distinct()).hasSize(1);
        assertThat(count("lots")).isEqualTo(1);
        assertThat(count("inventory_transactions")).isEqualTo(1);
    }

    @Test
    void everyMutationOfTheSchemaTakesAKey() {
        GraphQlAnswer schema = service.graphQl("""
                { __schema { mutationType { fields { name args { name type { ofType { inputFields { name } } } } } } } }
                """);

        assertThat(schema.data().at("/__schema/mutationType/fields").valueStream())
                .isNotEmpty()
                .allSatisfy(mutation -> assertThat(mutation.at("/args/0/type/ofType/inputFields")
                                .valueStream()
                                .map(field -> field.get("name").asString()))
                        .as(mutation.get("name").asString())
                        .contains("idempotencyKey"));
    }

    @Test
    void importsBeginOnceToo() {
        String document = """
                mutation ($input: StartImportInput!) { startImport(input: $input) { job { importId } uploadPath } }
                """;
        var input =
                Map.of("input", Map.of("facilityId", SmallWarehouse.FACILITY, "kind", "LOTS", "idempotencyKey", "k"));

        assertThat(service.graphQl(document, input).data())
                .isEqualTo(service.graphQl(document, input).data());
        assertThat(count("import_jobs")).isEqualTo(1);
    }

    @Test
    void keysAreKeptForADay() {
        client.recommend("L1", "paper", 4, "idempotencyKey", "old").data();
        DATABASE.sql()
                .sql("UPDATE idempotency_keys SET created_at = now() - interval '24 hours 1 second'")
                .update();
        client.recommend("L2", "paper", 4, "idempotencyKey", "young").data();

        assertThat(DATABASE.sql()
                        .sql("SELECT purge_idempotency_keys()")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> DATABASE.sql()
                        .sql("SELECT purge_idempotency_keys(interval '23 hours')")
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataAccessException.class);
        assertThat(count("idempotency_keys")).isEqualTo(1);
    }

    private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(callers, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int count(String rows) {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM " + rows)
                .query(Integer.class)
                .single();
    }
}
