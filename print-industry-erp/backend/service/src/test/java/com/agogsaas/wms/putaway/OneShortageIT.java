package com.agogsaas.wms.putaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.ledger.OrderPromise;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many callers have what an order is short of, in the same moment and in two processes: it is promised once, and what
 * the order does not want is put away.
 */
class OneShortageIT {

    private static final int CALLERS = 24;
    private static final TenantId TENANT = new TenantId(SmallWarehouse.TENANT);

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static RunningService otherPod;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        otherPod = RunningService.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        otherPod.close();
        service.close();
        DATABASE.close();
    }

    @BeforeEach
    void build() {
        SmallWarehouse.clear(DATABASE);
        StringBuilder bins = new StringBuilder("B-1  RESERVE  4000 ft3  90000 lb  A  seq 1\n");
        for (int bin = 0; bin < 2 * CALLERS; bin++) {
            bins.append("S-" + bin + "  STAGING  20 ft3  900 lb  C  seq " + (2 + bin) + "\n");
        }
        new SmallWarehouse(DATABASE)
                .materials("sheets  1 ft3  10 lb  A  splittable")
                .bins(bins.toString())
                .orders("""
                        SO-1  RELEASED  priority 5  due 2 h  sheets 10
                        """);
    }

    @Test
    void isPromisedExactlyOnceToLotsOfItsSize() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<BatchResult> answers = race("R" + round + "-", 10);

            assertThat(promises(answers)).as("promises in round %d", round).hasSize(1);
            assertThat(answers.stream()
                            .mapToInt(answer -> answer.recommended().size())
                            .sum())
                    .isEqualTo(CALLERS);
            assertThat(pending()).isEqualByComparingTo("10");
            DATABASE.sql()
                    .sql("UPDATE bin_holds SET status = 'VOIDED', resolved_at = now() WHERE status = 'PENDING'")
                    .update();
        }
    }

    @Test
    void isSharedOutToTheLastUnitAmongSmallerLots() throws Exception {
        List<BatchResult> answers = race("S-", 3);

        BigDecimal together =
                promises(answers).stream().map(OrderPromise::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(together).isEqualByComparingTo("10");
        assertThat(pending()).isEqualByComparingTo("10");
    }

    private static List<OrderPromise> promises(List<BatchResult> answers) {
        return answers.stream()
                .flatMap(answer -> answer.recommended().stream())
                .map(recommended -> recommended.draft().promise())
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal pending() {
        return DATABASE.sql()
                .sql("SELECT sum(quantity) FROM cross_dock_promise_states WHERE status = 'PENDING'")
                .query(BigDecimal.class)
                .single();
    }

    /** Every other caller asks the other process. */
    private static List<BatchResult> race(String lots, int quantity) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<BatchResult>> answers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                PutawayService putaway = (caller % 2 == 0 ? service : otherPod).bean(PutawayService.class);
                PutawayBatch batch = batch(lots + caller, quantity);
                answers.add(callers.submit(() -> {
                    start.await();
                    return putaway.recommend(batch);
                }));
            }
            start.countDown();
            List<BatchResult> results = new ArrayList<>();
            for (Future<BatchResult> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            callers.shutdownNow();
        }
    }

    private static PutawayBatch batch(String lot, int quantity) {
        BatchItem item = new BatchItem(
                "input.item",
                new LotNumber(lot),
                new MaterialId("sheets"),
                BigDecimal.valueOf(quantity),
                null,
                null,
                LotQuality.RELEASED);
        return new PutawayBatch(TENANT, new FacilityId(SmallWarehouse.FACILITY), List.of(item), 0, "test");
    }
}
