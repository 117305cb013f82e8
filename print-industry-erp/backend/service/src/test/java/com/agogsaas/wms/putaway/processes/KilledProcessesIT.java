package com.agogsaas.wms.putaway.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.platform.database.EmbeddedDatabase;
import com.agogsaas.wms.platform.database.EmbeddedDatabaseOptions;
import com.agogsaas.wms.platform.migration.SchemaMigration;
import com.agogsaas.wms.testing.PutawayClient;
import com.agogsaas.wms.testing.ServiceProcess;
import com.agogsaas.wms.testing.SmallWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Receivers at work while the service, or the database under it, is killed at a random moment and started again:
 * whatever was acknowledged is there afterwards, once. More kills with {@code -Dtests.kills}.
 */
class KilledProcessesIT {

    private static final int RECEIVERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private EmbeddedDatabase database;
    private volatile ServiceProcess service;
    private final AtomicBoolean goOn = new AtomicBoolean(true);

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(folder));
        SchemaMigration.migrate(database.application().dataSource());
        StringBuilder bins = new StringBuilder();
        for (int bin = 0; bin < 200; bin++) {
            bins.append("A-" + bin + "  RESERVE  60 ft3  900 lb  A  seq 1\n");
        }
        new SmallWarehouse(database.application().dataSource(), SmallWarehouse.TENANT)
                .materials("paper  1 ft3  10 lb  A")
                .bins(bins.toString());
        service = startService();
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void loseNothingAndDoNothingTwice() throws Exception {
        SplittableRandom random = new SplittableRandom(Seeds.first());
        List<Receiver> receivers = new ArrayList<>();
        for (int number = 0; number < RECEIVERS; number++) {
            receivers.add(new Receiver("R" + number, () -> new PutawayClient(service), random.split()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(RECEIVERS);
        try {
            List<Future<?>> work = new ArrayList<>();
            receivers.forEach(receiver -> work.add(threads.submit(() -> receiver.work(goOn::get))));
            for (int kill = 0; kill < Integer.getInteger("tests.kills", 20); kill++) {
                awaitAnswers(receivers, 1);
                Thread.sleep(random.nextInt(400));
                if (kill % 2 == 0) {
                    killTheService();
                } else {
                    killTheDatabase();
                }
            }
            awaitAnswers(receivers, receivers.size());
            goOn.set(false);
            for (Future<?> done : work) {
                done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            goOn.set(false);
            threads.shutdownNow();
        }
        audit(receivers);
    }

    /** Until so many receivers have had an answer since now: the work goes on, however slow the machine is. */
    private static void awaitAnswers(List<Receiver> receivers, int wanted) throws InterruptedException {
        List<Integer> before = receivers.stream()
                .map(receiver -> receiver.acknowledged().size())
                .toList();
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (IntStream.range(0, receivers.size())
                        .filter(number -> receivers.get(number).acknowledged().size() > before.get(number))
                        .count()
                < wanted) {
            assertThat(System.nanoTime())
                    .as("nanoseconds; after %s fewer than %d receivers had an answer", RECOVERY, wanted)
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void audit(List<Receiver> receivers) throws InterruptedException {
        Auditor auditor = new Auditor(JdbcClient.create(database.application().dataSource()));
        auditor.checkNow();
        auditor.checkConservation();
        for (Receiver receiver : receivers) {
            assertThat(receiver.acknowledged())
                    .as("what the service acknowledged")
                    .isNotEmpty();
            auditor.checkKept(receiver.acknowledged());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (auditor.pendingHolds() > 0 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(auditor.pendingHolds()).as("holds that nobody released").isZero();
    }

    private void killTheService() {
        service.close();
        service = startService();
    }

    private void killTheDatabase() throws Exception {
        ProcessHandle postmaster = postmaster();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        int port = database.port();
        database.close();
        database = EmbeddedDatabase.start(
                new EmbeddedDatabaseOptions(folder, port, EmbeddedDatabaseOptions.Durability.FULL));
    }

    private ProcessHandle postmaster() throws IOException {
        Path file = folder.resolve("database").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).orElseThrow();
    }

    private ServiceProcess startService() {
        return ServiceProcess.start(database.application(), "putaway.hold-time=2s");
    }
}
