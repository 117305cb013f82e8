package com.agogsaas.wms.putaway.processes;

import com.agogsaas.wms.testing.GraphQlAnswer;
import com.agogsaas.wms.testing.PutawayClient;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who puts lots away, one after the other, and remembers what was acknowledged. What gets no answer is sent
 * again under the same key, until there is one or it is time to go.
 */
final class Receiver {

    /**
     * What the service said.
     *
     * @param recommendation its identifier
     * @param decision ACCEPTED or REJECTED, or null where none was acknowledged
     */
    record Acknowledged(
            String lot, String recommendation, @Nullable String decision) {}

    private static final List<String> TRY_AGAIN = List.of("DATABASE_UNAVAILABLE", "WAREHOUSE_BUSY", "INTERNAL_ERROR");

    private final String name;
    private final Supplier<PutawayClient> client;
    private final SplittableRandom random;
    private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
    private int lots;

    Receiver(String name, Supplier<PutawayClient> client, SplittableRandom random) {
        this.name = name;
        this.client = client;
        this.random = random;
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    void work(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            putAway(name + "-" + lots++, goOn);
        }
    }

    private void putAway(String lot, BooleanSupplier goOn) {
        int quantity = 1 + random.nextInt(5);
        GraphQlAnswer recommended = insist(
                () -> client.get().recommend(lot, "paper", quantity, "idempotencyKey", "recommend-" + lot), goOn);
        String id = recommended == null
                ? ""
                : recommended
                        .body()
                        .at("/data/recommendPutaway/recommendation/recommendationId")
                        .asString("");
        if (id.isEmpty()) {
            return;
        }
        int choice = random.nextInt(5);
        String kind = choice < 2 ? "ACCEPTED" : choice < 4 ? "REJECTED" : null;
        GraphQlAnswer decided = kind == null
                ? null
                : insist(() -> client.get().decide(id, kind, "idempotencyKey", "decide-" + lot), goOn);
        boolean done = decided != null && decided.errorCodes().isEmpty();
        acknowledged.add(new Acknowledged(lot, id, done ? kind : null));
    }

    private @Nullable GraphQlAnswer insist(Supplier<GraphQlAnswer> request, BooleanSupplier goOn) {
        do {
            try {
                GraphQlAnswer answer = request.get();
                if (answer.errorCodes().stream().noneMatch(TRY_AGAIN::contains)) {
                    return answer;
                }
                Thread.sleep(20);
            } catch (RuntimeException noAnswer) {
                // The process is gone; the next request goes to the one that follows it.
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return null;
            }
        } while (goOn.getAsBoolean());
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
