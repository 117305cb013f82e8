package com.agogsaas.wms.putaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.ledger.DecisionLedger;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four callers want the only free place in the same moment: one gets it, and the others learn that there is none.
 * More rounds with {@code -Dtests.rounds}, which also prints how long the callers waited.
 */
class OneFreePlaceIT {

    private static final int CALLERS = 64;
    private static final TenantId TENANT = new TenantId(SmallWarehouse.TENANT);

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        new SmallWarehouse(DATABASE)
                .materials("paper  1 ft3  10 lb  A")
                .bins("""
                        A-1  RESERVE   4 ft3  500 lb  A  seq 1  SINGLE_LOT
                        A-2  RESERVE  40 ft3  500 lb  A  seq 2  SINGLE_LOT
                        """)
                .stock("A-2", "paper", "OLD", 1);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void isGrantedOnce() throws Exception {
        int rounds = Integer.getInteger("tests.rounds", 0);
        List<Double> waits = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int round = 0; round < (rounds == 0 ? 15 : rounds); round++) {
                List<BatchResult> answers = race(callers, round);
                answers.forEach(answer -> waits.add(answer.milliseconds()));
                List<Recommended> granted = answers.stream()
                        .flatMap(answer -> answer.recommended().stream())
                        .toList();
                assertThat(granted).as("grants in round %d", round).hasSize(1);
                release(granted.get(0).entry().recommendation());
            }
        } finally {
            callers.shutdownNow();
        }
        if (rounds > 0) {
            report(waits);
        }
    }

    @Test
    void whoFailsToSaveLeavesThePlaceToTheNext() throws Exception {
        PutawayService putaway = service.bean(PutawayService.class);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        CountDownLatch placed = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        try {
            Future<BatchResult> failing = callers.submit(() -> putaway.recommend(batch("FAILS"), result -> {
                placed.countDown();
                awaitQuietly(fail);
                throw new IllegalStateException("on purpose");
            }));
            placed.await();
            Future<BatchResult> next = callers.submit(() -> putaway.recommend(batch("NEXT")));
            assertThat(next).as("waits for who may yet have the place").isNotDone();
            fail.countDown();

            assertThat(next.get().recommended()).hasSize(1);
            assertThat(failing).failsWithin(10, TimeUnit.SECONDS);
            release(next.get().recommended().get(0).entry().recommendation());
        } finally {
            callers.shutdownNow();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<BatchResult> race(ExecutorService callers, int round) throws Exception {
        PutawayService putaway = service.bean(PutawayService.class);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<BatchResult>> answers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            PutawayBatch batch = batch("R" + round + "-" + caller);
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
    }

    private static PutawayBatch batch(String lot) {
        BatchItem item = new BatchItem(
                "input.item",
                new LotNumber(lot),
                new MaterialId("paper"),
                BigDecimal.valueOf(4),
                null,
                null,
                LotQuality.RELEASED);
        return new PutawayBatch(TENANT, new FacilityId(SmallWarehouse.FACILITY), List.of(item), 0, "test");
    }

    private static void release(RecommendationId recommendation) {
        service.bean(DecisionLedger.class).release(TENANT, recommendation);
    }

    private static void report(List<Double> waits) {
        double[] sorted =
                waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d callers, one place, %d rounds: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                CALLERS,
                sorted.length / CALLERS,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                Arrays.stream(sorted).max().orElse(0));
    }
}
