package com.agogsaas.wms.scheduling;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a job in this process, from its claim to its end. */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final BackgroundJob job;
    private final String runId;

    private @Nullable Thread thread;
    private boolean stopped;

    JobRun(BackgroundJob job, String runId) {
        this.job = job;
        this.runId = runId;
    }

    String runId() {
        return runId;
    }

    /** Does the job in this thread and writes down what came of it; also of an error, which is passed on. */
    void work(JobRepository repository, JobMetrics metrics) {
        long begun = System.nanoTime();
        JobOutcome outcome = JobOutcome.FAILED;
        String note = "An error; the log of the process has it";
        try {
            begin();
            note = job.run();
            outcome = JobOutcome.SUCCEEDED;
        } catch (InterruptedException | RuntimeException failure) {
            note = failure.getClass().getSimpleName() + ": " + failure.getMessage();
            if (wasStopped()) {
                outcome = JobOutcome.STOPPED;
            } else {
                LOG.warn("Job {} failed; it will be tried again", job.name(), failure);
            }
        } finally {
            leave();
            metrics.ended(job.name(), outcome, System.nanoTime() - begun);
            finish(repository, outcome, note);
        }
    }

    private void finish(JobRepository repository, JobOutcome outcome, String note) {
        try {
            if (!repository.finish(runId, job.period(), outcome, note)) {
                LOG.warn("Job {} was taken over by another process before it ended here", job.name());
            }
        } catch (RuntimeException failure) {
            LOG.warn("How job {} ended could not be written down; it will be done again", job.name(), failure);
        }
    }

    /** Interrupts it, or keeps it from beginning. */
    synchronized void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private synchronized void begin() throws InterruptedException {
        thread = Thread.currentThread();
        if (stopped) {
            throw new InterruptedException("stopped before it began");
        }
    }

    private synchronized boolean wasStopped() {
        return stopped;
    }

    /** From here on nobody interrupts, and what somebody did is forgotten: the thread has other work to do. */
    private synchronized void leave() {
        thread = null;
        boolean unused = Thread.interrupted();
    }
}
