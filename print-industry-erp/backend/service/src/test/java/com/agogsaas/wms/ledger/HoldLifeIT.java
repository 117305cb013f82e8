package com.agogsaas.wms.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A hold from its promise to its end, and who hears of it. */
class HoldLifeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static RunningService otherPod;
    private static PutawayClient client;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE, "putaway.hold-time=1s");
        otherPod = RunningService.start(DATABASE);
        client = new PutawayClient(service::graphQl);
    }

    @AfterAll
    static void stop() {
        otherPod.close();
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void draw() {
        SmallWarehouse.clear(DATABASE);
        new SmallWarehouse(DATABASE).materials("paper  1 ft3  10 lb  A").bins("A-1  RESERVE  10 ft3  500 lb  A  seq 1");
    }

    @Test
    void endsByItselfAndOtherPodsLearnOfTheSpace() throws InterruptedException {
        client.recommended("L1", "paper", 8);
        PutawayClient other = new PutawayClient(otherPod::graphQl);
        assertThat(unplaced(other.recommend("L2", "paper", 8))).isEqualTo("NO_ROOM_LEFT");

        awaitStatus("EXPIRED");

        assertThat(unplaced(other.recommend("L2", "paper", 8))).isEmpty();
    }

    @Test
    void isResolvedOnceAlsoForPlainSql() {
        client.decided(client.recommended("L1", "paper", 8), "REJECTED");

        refused("UPDATE bin_holds SET status = 'PENDING', resolved_at = NULL");
        refused("UPDATE bin_holds SET status = 'POSTED'");
    }

    @Test
    void holdsWhatItHeldFromTheStart() {
        client.recommended("L1", "paper", 8);

        refused("UPDATE bin_holds SET cubic_feet = cubic_feet - 1");
        refused("UPDATE bin_holds SET lot_number = 'L2'");
    }

    @Test
    void listenersHearOfWhatIsCommittedAndOfNothingElse() {
        List<Object> heard = new CopyOnWriteArrayList<>();
        service.listen(event -> heard.add(event.getClass()));

        String id = client.recommended("L1", "paper", 8);
        client.decide(id, "OVERRIDDEN", "actualLocationId", "nowhere", "reasonCode", "TOO_FAR");
        client.decided(id, "ACCEPTED");
        client.decided(id, "ACCEPTED");

        assertThat(heard)
                .filteredOn(type -> type == RecommendationsEntered.class)
                .hasSize(1);
        assertThat(heard).filteredOn(type -> type == PutawayDecided.class).hasSize(1);
    }

    private static String unplaced(GraphQlAnswer answer) {
        return answer.data().at("/recommendPutaway/unplaced/reasonCode").asString("");
    }

    private static void awaitStatus(String status) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!status().equals(status) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(status()).isEqualTo(status);
    }

    private static String status() {
        return DATABASE.sql()
                .sql("SELECT status FROM bin_holds WHERE lot_number = 'L1'")
                .query(String.class)
                .single();
    }

    private static void refused(String update) {
        assertThatThrownBy(() -> DATABASE.sql().sql(update).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a hold is resolved once");
    }
}
