package com.agogsaas.wms.importing;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.TenantTransactions;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The imports of this process. Every second it says of each, in its row, that it lives and how far it is, and hears
 * from there whether somebody has cancelled it, perhaps through another process.
 */
@Component
class RunningImports {

    static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);

    private final TenantTransactions transactions;
    private final ImportJobRepository jobs;
    private final Map<String, RunningImport> running = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final ExecutorService workers;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("import-heartbeat-"));

    RunningImports(TenantTransactions transactions, ImportJobRepository jobs, ImportSettings settings) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.places = new Semaphore(settings.maxRunning());
        this.workers = Executors.newFixedThreadPool(settings.maxRunning(), new CustomizableThreadFactory("import-"));
        var unused = ticker.scheduleWithFixedDelay(
                this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Takes a place for an import, to be given back by {@link #ended} or {@link #giveBack}.
     *
     * @throws CodedException {@link ErrorCode#IMPORTS_BUSY} when there is none
     */
    void takePlace() {
        if (!places.tryAcquire()) {
            throw new CodedException(
                    ErrorCode.IMPORTS_BUSY, "As many imports are running as this service takes on; try again later");
        }
    }

    /** Gives back a place that was taken for an import that never began. */
    void giveBack() {
        places.release();
    }

    void began(RunningImport run) {
        running.put(run.importId(), run);
    }

    void ended(RunningImport run) {
        running.remove(run.importId());
        leave(run);
    }

    /** Does the work of an import in the background. */
    void submit(Runnable work) {
        workers.execute(work);
    }

    /** Stops an import where it is, if it is one of this process. */
    void cancel(String importId) {
        RunningImport run = running.get(importId);
        if (run != null) {
            cancel(run);
        }
    }

    /** Its file may never arrive; then the thread that waits for it ends late, but nobody else waits for its place. */
    private void cancel(RunningImport run) {
        run.cancel();
        if (run.phase() == ImportPhase.READING) {
            leave(run);
        }
    }

    private void leave(RunningImport run) {
        if (run.leavesPlace()) {
            places.release();
        }
    }

    private void beat() {
        for (RunningImport run : running.values()) {
            try {
                boolean wanted = transactions.inTenant(
                        run.tenant(), () -> jobs.beat(run.tenant(), run.importId(), run.phase(), run.rowsRead()));
                if (!wanted) {
                    cancel(run);
                }
            } catch (RuntimeException failure) {
                LOG.warn("The progress of import {} could not be written down", run.importId(), failure);
            }
        }
    }

    /** Ends what is running, and waits until each has said in its row that it did not come to its end. */
    @PreDestroy
    void stop() throws InterruptedException {
        running.values().forEach(RunningImport::stop);
        workers.shutdown();
        if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Imports are still running at the end of the service: {}", running.keySet());
        }
        ticker.shutdownNow();
    }
}
