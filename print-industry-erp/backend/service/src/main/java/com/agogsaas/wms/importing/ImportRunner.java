package com.agogsaas.wms.importing;

import com.agogsaas.wms.importing.loading.FileLoader;
import com.agogsaas.wms.importing.loading.LoadOutcome;
import com.agogsaas.wms.importing.reading.FileContents;
import com.agogsaas.wms.importing.reading.FileDescription;
import com.agogsaas.wms.importing.reading.FileTooLargeException;
import com.agogsaas.wms.importing.reading.ImportCancelledException;
import com.agogsaas.wms.importing.reading.ImportFile;
import com.agogsaas.wms.importing.reading.ReadingLimits;
import com.agogsaas.wms.importing.reading.TransferBrokenException;
import com.agogsaas.wms.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Runs an import in its two halves: reading the file, which holds no transaction, and loading its rows, in one. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final TenantTransactions transactions;
    private final ImportJobRepository jobs;
    private final FileLoader loader;
    private final ReadingLimits limits;
    private final Path spoolDirectory;
    private final Clock clock;

    ImportRunner(
            TenantTransactions transactions,
            ImportJobRepository jobs,
            FileLoader loader,
            ImportSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.loader = loader;
        this.limits = new ReadingLimits(settings.maxFileSize().toBytes(), settings.maxProblems());
        this.spoolDirectory = Path.of(
                settings.spoolDirectory().isBlank() ? System.getProperty("java.io.tmpdir") : settings.spoolDirectory());
        this.clock = clock;
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it did not arrive whole, is too large, or cannot be kept; the job then says so
     * @throws ImportCancelledException when the job was cancelled meanwhile
     */
    FileContents read(RunningImport run, ImportJob job, ZoneId zone, InputStream content) throws IOException {
        String name = job.fileName() == null ? "import" : job.fileName();
        FileDescription file =
                new FileDescription(job.kind(), job.format(), name, job.charset(), zone, clock.instant());
        try {
            return ImportFile.read(content, file, limits, spoolDirectory, run);
        } catch (ImportCancelledException cancelled) {
            endOf(run);
            throw cancelled;
        } catch (TransferBrokenException | FileTooLargeException failure) {
            finish(
                    run,
                    ImportStatus.FAILED,
                    rowsSoFar(run),
                    ImportReport.ofFailure(String.valueOf(failure.getMessage())));
            throw failure;
        } catch (IOException | RuntimeException failure) {
            finish(run, ImportStatus.FAILED, rowsSoFar(run), fault(run, failure));
            throw failure;
        }
    }

    /** Loads the rows of the file, and writes down in the job how that went. */
    void load(RunningImport run, ImportJob job, FileContents contents) {
        try (contents) {
            transactions.inTenant(run.tenant(), () -> {
                try {
                    loadAndFinish(run, job, contents);
                    return null;
                } finally {
                    run.disconnected();
                }
            });
        } catch (NothingToCommit end) {
            finish(run, end.status, end.rows, end.report);
        } catch (ImportCancelledException cancelled) {
            endOf(run);
        } catch (IOException | RuntimeException failure) {
            afterFailure(run, failure);
        }
    }

    private void loadAndFinish(RunningImport run, ImportJob job, FileContents contents) {
        FileLoader.Target target = new FileLoader.Target(run.tenant(), job.facility(), "import-" + job.importId());
        LoadOutcome outcome = loader.load(target, contents, ImportReport.SHOWN_PROBLEMS, run);
        ImportJob.Rows rows = rows(contents, outcome);
        ImportReport report = new ImportReport(
                outcome.problemCounts(),
                outcome.firstProblems(),
                contents.passedOver(),
                outcome.isClean() ? outcome.written() : List.of(),
                null);
        if (!outcome.isClean()) {
            throw new NothingToCommit(ImportStatus.REJECTED, rows, report);
        }
        if (job.dryRun()) {
            throw new NothingToCommit(ImportStatus.SUCCEEDED, rows, report);
        }
        // With the rows, or not at all: a job that was cancelled a moment ago takes them back.
        if (!jobs.finish(run.tenant(), run.importId(), ImportStatus.SUCCEEDED, rows, report)) {
            throw new ImportCancelledException();
        }
    }

    private static ImportJob.Rows rows(FileContents contents, LoadOutcome outcome) {
        long taken = contents.rowsRead() - contents.rowsPassedOver();
        long rejected = Math.min(outcome.rowsRejected(), taken);
        return new ImportJob.Rows(contents.rowsRead(), taken - rejected, rejected, contents.rowsPassedOver());
    }

    private void afterFailure(RunningImport run, Exception failure) {
        if (run.isCancelled()) {
            endOf(run);
        } else if (failure instanceof DataIntegrityViolationException) {
            LOG.warn("Import {} met what its checks did not foresee", run.importId(), failure);
            finish(
                    run,
                    ImportStatus.FAILED,
                    rowsSoFar(run),
                    ImportReport.ofFailure("What the file refers to was changed while it was imported; try again"));
        } else {
            finish(run, ImportStatus.FAILED, rowsSoFar(run), fault(run, failure));
        }
    }

    /** A cancelled job says so in its row already; one that ends with the service does not yet. */
    private void endOf(RunningImport run) {
        if (run.isStopping()) {
            finish(
                    run,
                    ImportStatus.FAILED,
                    rowsSoFar(run),
                    ImportReport.ofFailure("The service was stopped while it ran; nothing was written"));
        }
    }

    private static ImportReport fault(RunningImport run, Exception failure) {
        String errorId = UUID.randomUUID().toString();
        LOG.error("Fault {} in import {}", errorId, run.importId(), failure);
        return ImportReport.ofFailure("A fault of the service; its log has it as " + errorId);
    }

    private static ImportJob.Rows rowsSoFar(RunningImport run) {
        return new ImportJob.Rows(run.rowsRead(), 0, 0, 0);
    }

    private void finish(RunningImport run, ImportStatus status, ImportJob.Rows rows, ImportReport report) {
        boolean finished = transactions.inTenant(
                run.tenant(), () -> jobs.finish(run.tenant(), run.importId(), status, rows, report));
        if (!finished) {
            LOG.info("Import {} would have ended as {}, but was cancelled before", run.importId(), status);
        }
    }

    /** Rolls back what was written, and tells what is to be written down of it. */
    private static final class NothingToCommit extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final ImportStatus status;
        private final transient ImportJob.Rows rows;
        private final transient ImportReport report;

        NothingToCommit(ImportStatus status, ImportJob.Rows rows, ImportReport report) {
            super(status.name(), null, false, false);
            this.status = status;
            this.rows = rows;
            this.report = report;
        }
    }
}
