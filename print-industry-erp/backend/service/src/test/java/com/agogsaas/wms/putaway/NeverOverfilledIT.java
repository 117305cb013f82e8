package com.agogsaas.wms.putaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.testing.RunningService;
import com.agogsaas.wms.testing.SmallWarehouse;
import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No bin is promised beyond its volume or weight, whatever comes: random warehouses, each with a tenant of its own, and
 * random sequences of batches, checked by SQL after each. Repeat a failure with {@code -Dtests.seed}; more of them with
 * {@code -Dtests.warehouses}.
 */
class NeverOverfilledIT {

    private static final int WAREHOUSES = Integer.getInteger("tests.warehouses", 60);
    private static final int BATCHES = 25;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static RunningService service;
    private static PutawayService putaway;
    private static int warehouses;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE);
        putaway = service.bean(PutawayService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        DATABASE.close();
    }

    @Test
    void byAnySequenceOfBatches() {
        long seed = Seeds.first();
        SplittableRandom random = new SplittableRandom(seed);
        for (int number = 0; number < WAREHOUSES; number++) {
            SmallWarehouse warehouse = randomWarehouse(random);
            for (int batch = 0; batch < BATCHES; batch++) {
                BatchResult result = putaway.recommend(randomBatch(random, "W" + number + "-"));
                assertThat(warehouse.overfullBins())
                        .as("bins overfull after batch %d of warehouse %d, tests.seed=%d", batch, number, seed)
                        .isZero();
                assertThat(heldTogether(result))
                        .as("lots with an open hold of batch %d of warehouse %d, tests.seed=%d", batch, number, seed)
                        .isEqualTo(result.recommended().size());
            }
        }
    }

    /** Callers that start at the same moment see the same facility and want the same bins. */
    @Test
    void byCallersThatRaceEachOther() throws Exception {
        long seed = Seeds.first();
        SplittableRandom random = new SplittableRandom(seed);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < WAREHOUSES / 3; round++) {
                SmallWarehouse warehouse = randomWarehouse(random);
                boolean identical = round % 2 == 0;
                PutawayBatch same = randomBatch(random, "SAME-");
                CountDownLatch start = new CountDownLatch(1);
                List<Future<BatchResult>> answers = new ArrayList<>();
                for (int caller = 0; caller < 8; caller++) {
                    PutawayBatch batch = identical ? same : randomBatch(random.split(), "C" + caller + "-");
                    answers.add(callers.submit(() -> {
                        start.await();
                        return putaway.recommend(batch);
                    }));
                }
                start.countDown();
                for (Future<BatchResult> answer : answers) {
                    answer.get();
                }
                assertThat(warehouse.overfullBins())
                        .as("bins overfull after round %d, tests.seed=%d", round, seed)
                        .isZero();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static SmallWarehouse randomWarehouse(SplittableRandom random) {
        warehouses++;
        StringBuilder bins = new StringBuilder();
        String[] types = {"PICK_FACE", "RESERVE", "BULK"};
        String[] rules = {"MIXED", "MIXED", "SINGLE_MATERIAL", "SINGLE_LOT"};
        for (int bin = 1 + random.nextInt(12); bin > 0; bin--) {
            bins.append(String.format(
                    Locale.ROOT,
                    "A-%d %s %.3f ft3 %.2f lb %s seq %d %s%n",
                    bin,
                    types[random.nextInt(types.length)],
                    random.nextDouble(0.5, 30),
                    random.nextDouble(20, 900),
                    "ABC".charAt(random.nextInt(3)),
                    random.nextInt(100),
                    rules[random.nextInt(rules.length)]));
        }
        // Over connections that are open already: to open one takes longer than what it is for.
        return new SmallWarehouse(service.bean(DataSource.class), tenant().value())
                .filledTo(600 + random.nextInt(401))
                .materials("""
                        paper  0.333333 ft3  7.1234 lb  A  splittable
                        ink    0.100001 ft3  4.0001 lb  B
                        film   1.7 ft3       3 lb       C  splittable
                        """)
                .bins(bins.toString());
    }

    private static PutawayBatch randomBatch(SplittableRandom random, String prefix) {
        String[] materials = {"paper", "ink", "film"};
        List<BatchItem> items = new ArrayList<>();
        for (int number = 1 + random.nextInt(8); number > 0; number--) {
            boolean measured = random.nextBoolean();
            items.add(new BatchItem(
                    "items",
                    // Few numbers, so that lots come again while they still have a hold.
                    new LotNumber(prefix + number + "-" + random.nextInt(3)),
                    new MaterialId(materials[random.nextInt(materials.length)]),
                    BigDecimal.valueOf(1 + random.nextInt(60)),
                    measured ? new Volume(1 + random.nextInt(8_000)) : null,
                    measured ? new Mass(1 + random.nextInt(20_000)) : null,
                    LotQuality.RELEASED));
        }
        return new PutawayBatch(tenant(), new FacilityId(SmallWarehouse.FACILITY), items, 2, "test");
    }

    private static TenantId tenant() {
        return new TenantId("tenant-" + warehouses);
    }

    private static int heldTogether(BatchResult result) {
        return service.bean(JdbcClient.class)
                .sql("""
                        SELECT count(*) FROM bin_holds
                         WHERE tenant_id = :tenant AND status = 'PENDING' AND lot_number = ANY (:lots)
                        """)
                .param("tenant", tenant().value())
                .param(
                        "lots",
                        result.recommended().stream()
                                .map(recommended -> recommended.item().lot().value())
                                .toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
