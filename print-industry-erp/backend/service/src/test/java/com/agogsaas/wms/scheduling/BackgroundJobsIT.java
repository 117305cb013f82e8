package com.agogsaas.wms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.TestDatabase;
import com.agogsaas.wms.units.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two or more processes that would all do the same jobs, on one database. Time is made to pass by SQL. */
class BackgroundJobsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private final List<OneProcess> processes = new ArrayList<>();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @AfterEach
    void stopAndForget() throws InterruptedException {
        for (OneProcess process : processes) {
            process.stop();
        }
        sql("TRUNCATE background_jobs");
        sql("DELETE FROM tenants");
    }

    @Test
    void aJobIsDoneOnceInAPeriodHoweverManyProcessesAsk() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        OneProcess one = process(job("count", () -> "done " + done.incrementAndGet()));
        OneProcess other = process(job("count", () -> "done " + done.incrementAndGet()));
        for (int tick = 0; tick < 5; tick++) {
            one.tick();
            other.tick();
            await(() -> status("count").outcome() == JobOutcome.SUCCEEDED);
        }
        assertThat(done).hasValue(1);
        assertThat(status("count").note()).isEqualTo("done 1");
        assertThat(Duration.between(status("count").startedAt(), status("count").dueAt()))
                .isEqualTo(PERIOD);

        sql("UPDATE background_jobs SET due_at = now()");
        other.tick();
        await(() -> done.get() == 2);
    }

    @Test
    void ofManyWhoClaimInTheSameMomentOneGetsIt() throws Exception {
        JobRepository repository = new JobRepository(DATABASE.sql());
        repository.register("contended", PERIOD);
        ExecutorService claimants = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<List<JobRepository.Claim>>> claims = new ArrayList<>();
                for (int claimant = 0; claimant < 8; claimant++) {
                    claims.add(claimants.submit(() -> {
                        start.await();
                        return repository.claim(List.of("contended"), 1, "a process", PERIOD);
                    }));
                }
                start.countDown();
                int granted = 0;
                for (Future<List<JobRepository.Claim>> claim : claims) {
                    granted += claim.get().size();
                }
                assertThat(granted).as("claims granted in round %d", round).isEqualTo(1);
                sql("UPDATE background_jobs SET run_id = NULL, lease_until = NULL");
            }
        } finally {
            claimants.shutdownNow();
        }
    }

    @Test
    void whatFailsIsToldAndTriedAgainSoonerThanItsPeriodAndDoesNotKeepOthersFromTheirs() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        OneProcess process = process(
                job("fails-twice", () -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("no luck");
                    }
                    return "luck";
                }),
                job("other", () -> "well"));
        process.tick();
        await(() ->
                status("fails-twice").failuresInRow() == 1 && status("other").outcome() != null);

        assertThat(status("fails-twice").outcome()).isEqualTo(JobOutcome.FAILED);
        assertThat(status("fails-twice").note()).isEqualTo("IllegalStateException: no luck");
        assertThat(wait("fails-twice")).isEqualTo(Duration.ofSeconds(10));
        assertThat(status("other").outcome()).isEqualTo(JobOutcome.SUCCEEDED);

        sql("UPDATE background_jobs SET due_at = now()");
        process.tick();
        await(() -> status("fails-twice").failuresInRow() == 2);
        assertThat(wait("fails-twice")).isEqualTo(Duration.ofSeconds(20));

        sql("UPDATE background_jobs SET due_at = now()");
        process.tick();
        await(() -> status("fails-twice").outcome() == JobOutcome.SUCCEEDED);
        assertThat(status("fails-twice").failuresInRow()).isZero();
    }

    @Test
    void whatAProcessThatDiedWasAtIsBegunAnew() throws InterruptedException {
        JobRepository dead = new JobRepository(DATABASE.sql());
        dead.register("orphan", PERIOD);
        assertThat(dead.claim(List.of("orphan"), 1, "dead", PERIOD)).hasSize(1);
        AtomicInteger done = new AtomicInteger();
        OneProcess heir = process(job("orphan", () -> "done " + done.incrementAndGet()));

        heir.tick();
        assertThat(status("orphan").runner()).isEqualTo("dead");
        assertThat(status("orphan").running()).isTrue();

        sql("UPDATE background_jobs SET lease_until = now() - interval '1 second'");
        heir.tick();
        await(() -> done.get() == 1 && status("orphan").outcome() == JobOutcome.SUCCEEDED);
    }

    @Test
    void aStoppedProcessLeavesItsJobToTheOthersAtOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        OneProcess stopping = process(job("long", () -> {
            begun.countDown();
            Thread.sleep(PATIENCE.toMillis());
            return "too late";
        }));
        stopping.tick();
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        stopping.stop();

        assertThat(status("long").outcome()).isEqualTo(JobOutcome.STOPPED);
        AtomicInteger done = new AtomicInteger();
        process(job("long", () -> "done " + done.incrementAndGet())).tick();
        await(() -> done.get() == 1);
    }

    @Test
    void whoWasTakenForDeadStopsAndDoesNotSpeakForTheNewRun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        OneProcess slow = process(job("long", () -> {
            begun.countDown();
            try {
                Thread.sleep(PATIENCE.toMillis());
            } finally {
                interrupted.countDown();
            }
            return "too late";
        }));
        slow.tick();
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        sql("UPDATE background_jobs SET lease_until = now() - interval '1 second'");
        JobRepository heir = new JobRepository(DATABASE.sql());
        String run = heir.claim(List.of("long"), 1, "heir", PERIOD).get(0).runId();

        slow.tick();
        assertThat(interrupted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        slow.stop();

        assertThat(status("long").running()).isTrue();
        assertThat(status("long").runner()).isEqualTo("heir");
        assertThat(heir.finish(run, PERIOD, JobOutcome.SUCCEEDED, "")).isTrue();
    }

    @Test
    void everyTenantGetsItsTurnThoughOneFails() throws InterruptedException {
        for (String tenant : List.of("a", "b", "c")) {
            sql("INSERT INTO tenants (tenant_id, tenant_name) VALUES ('" + tenant + "', 'a tenant')");
        }
        List<String> served = new CopyOnWriteArrayList<>();
        process(new TenantJob() {
                    @Override
                    public String name() {
                        return "by-tenant";
                    }

                    @Override
                    public Duration period() {
                        return PERIOD;
                    }

                    @Override
                    public boolean run(TenantId tenant) {
                        served.add(tenant.value());
                        if (tenant.value().equals("b")) {
                            throw new IllegalStateException("not this one");
                        }
                        return true;
                    }
                })
                .tick();
        await(() -> status("by-tenant").outcome() == JobOutcome.FAILED);

        assertThat(served).containsExactly("a", "b", "c");
        assertThat(status("by-tenant").note()).contains("failed for 1 of 3 tenants, of them [b]");
    }

    @Test
    void aProcessThatIsToDoNoneDoesNone() {
        OneProcess idle = new OneProcess(
                new JobCatalogue(List.of(job("never", () -> "done")), DATABASE.sql()),
                new JobRepository(DATABASE.sql()),
                new JobMetrics(new SimpleMeterRegistry()),
                new JobSettings(0));
        processes.add(idle);
        idle.tick();
        assertThat(status("never").running()).isFalse();
    }

    @Test
    void aNameIsUsableAndForOneJobOnly() {
        JdbcClient sql = DATABASE.sql();
        assertThatThrownBy(() -> new JobCatalogue(List.of(job("Not a name", () -> "")), sql))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JobCatalogue(List.of(job("twice", () -> ""), job("twice", () -> "")), sql))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private OneProcess process(RecurringWork... works) {
        OneProcess process = new OneProcess(
                new JobCatalogue(List.of(works), DATABASE.sql()),
                new JobRepository(DATABASE.sql()),
                new JobMetrics(new SimpleMeterRegistry()),
                new JobSettings(2));
        processes.add(process);
        return process;
    }

    private static BackgroundJob job(String name, Callable<String> work) {
        return new BackgroundJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration period() {
                return PERIOD;
            }

            @Override
            public String run() throws InterruptedException {
                try {
                    return work.call();
                } catch (InterruptedException | RuntimeException asItIs) {
                    throw asItIs;
                } catch (Exception other) {
                    throw new IllegalStateException(other);
                }
            }
        };
    }

    private static JobStatus status(String name) {
        return new BackgroundJobs(new JobRepository(DATABASE.sql()))
                .list().stream()
                        .filter(job -> job.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** From the end of the last run to the next one. */
    private static Duration wait(String name) {
        return Duration.between(status(name).finishedAt(), status(name).dueAt());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("nanoseconds; waited for %s", PATIENCE)
                    .isLessThan(end);
            Thread.sleep(10);
        }
    }

    private static void sql(String statement) {
        DATABASE.sql().sql(statement).update();
    }
}
