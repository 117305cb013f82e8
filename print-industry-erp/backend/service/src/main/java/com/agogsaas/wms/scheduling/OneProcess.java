package com.agogsaas.wms.scheduling;

import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Does what one process does at a time. Every second it looks for jobs that are due, claims as many as it has threads
 * for, and says of those that it is at that it lives.
 */
@Component
class OneProcess implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OneProcess.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, BackgroundJob> jobs = new LinkedHashMap<>();
    private final JobRepository repository;
    private final JobMetrics metrics;
    private final int atOnce;
    private final String runner = runner();
    private final Map<String, JobRun> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("job-dispatch-"));
    private final ExecutorService workers = Executors.newCachedThreadPool(new CustomizableThreadFactory("job-"));

    /** Of the ticker's thread. */
    private boolean registered;

    /** Of the ticker's thread: said once, not every second. */
    private boolean failing;

    OneProcess(JobCatalogue catalogue, JobRepository repository, JobMetrics metrics, JobSettings settings) {
        catalogue.inOneProcess().forEach(job -> jobs.put(job.name(), job));
        this.repository = repository;
        this.metrics = metrics;
        this.atOnce = settings.atOnce();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var unused = ticker.scheduleWithFixedDelay(this::tickOn, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tickOn() {
        try {
            tick();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("Background jobs that are due could not be looked for; trying on", failure);
            }
            failing = true;
        }
    }

    void tick() {
        if (!registered) {
            jobs.values().forEach(job -> repository.register(job.name(), job.period()));
            registered = true;
        }
        sayWhatIsAlive();
        int free = atOnce - running.size();
        if (free > 0) {
            repository.claim(jobs.keySet(), free, runner, LEASE).forEach(this::begin);
        }
    }

    private void sayWhatIsAlive() {
        Set<String> alive = Set.copyOf(running.keySet());
        if (alive.isEmpty()) {
            return;
        }
        for (String lost : repository.extend(alive, LEASE)) {
            JobRun run = running.get(lost);
            if (run != null) {
                run.stop();
            }
        }
    }

    private void begin(JobRepository.Claim claim) {
        JobRun run = new JobRun(Objects.requireNonNull(jobs.get(claim.job())), claim.runId());
        running.put(run.runId(), run);
        workers.execute(() -> {
            try {
                run.work(repository, metrics);
            } finally {
                running.remove(run.runId());
            }
        });
    }

    /** Ends what is running, and waits until each has said that another process may begin it anew. */
    @PreDestroy
    void stop() throws InterruptedException {
        ticker.shutdownNow();
        boolean unused = ticker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        List<JobRun> runs = List.copyOf(running.values());
        runs.forEach(JobRun::stop);
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Background jobs are still at work at the end of the service; another process begins them anew");
        }
    }

    /** In Kubernetes the host is the pod. */
    private static String runner() {
        long process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + " process " + process;
        } catch (UnknownHostException nameless) {
            return "process " + process;
        }
    }
}
