package com.agogsaas.wms.importing;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.importing.reading.FileContents;
import com.agogsaas.wms.importing.reading.FileTooLargeException;
import com.agogsaas.wms.importing.reading.ImportCancelledException;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports of files: created, given their file, run in the background, looked at, cancelled. A file is taken in whole,
 * in one transaction, or not at all.
 */
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final TenantTransactions transactions;
    private final ImportJobRepository jobs;
    private final TargetFacility facilities;
    private final RunningImports running;
    private final ImportRunner runner;

    Imports(
            TenantTransactions transactions,
            ImportJobRepository jobs,
            TargetFacility facilities,
            RunningImports running,
            ImportRunner runner) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.facilities = facilities;
        this.running = running;
        this.runner = runner;
    }

    /**
     * Creates an import that waits for its file.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND}
     */
    public ImportJob create(TenantId tenant, NewImport wanted) {
        return transactions.inTenant(tenant, () -> {
            facilities.zone(tenant, wanted.facility());
            String importId = jobs.insert(tenant, wanted);
            return require(tenant, importId);
        });
    }

    /**
     * Creates an import and begins it with a file that is in memory.
     *
     * @param alongside what is committed with it
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND}, {@link ErrorCode#IMPORTS_BUSY}
     */
    public ImportJob create(TenantId tenant, NewImport wanted, byte[] content, Consumer<ImportJob> alongside) {
        running.takePlace();
        Begun begun;
        try {
            begun = transactions.inTenant(tenant, () -> {
                Begun created = begun(tenant, create(tenant, wanted).importId());
                alongside.accept(created.job());
                return created;
            });
        } catch (RuntimeException failure) {
            running.giveBack();
            throw failure;
        }
        running.began(begun.run());
        running.submit(() -> readAndLoad(begun, content));
        return begun.job();
    }

    /**
     * Takes the file of an import that waits for it. Returns when the file was read; the rest is done in the
     * background.
     *
     * @throws CodedException {@link ErrorCode#IMPORT_NOT_FOUND}, {@link ErrorCode#IMPORT_STATE_CONFLICT} when it has
     *     begun or ended, {@link ErrorCode#IMPORTS_BUSY}, {@link ErrorCode#REQUEST_TOO_LARGE}
     */
    public ImportJob receive(TenantId tenant, String importId, InputStream content) throws IOException {
        running.takePlace();
        Begun begun;
        try {
            begun = begin(tenant, importId);
        } catch (RuntimeException failure) {
            running.giveBack();
            throw failure;
        }
        boolean handedOver = false;
        try {
            FileContents contents = runner.read(begun.run(), begun.job(), begun.zone(), content);
            handedOver = handOver(begun, contents);
        } catch (FileTooLargeException tooLarge) {
            throw new CodedException(ErrorCode.REQUEST_TOO_LARGE, String.valueOf(tooLarge.getMessage()), tooLarge);
        } catch (ImportCancelledException cancelled) {
            return require(tenant, importId);
        } finally {
            if (!handedOver) {
                running.ended(begun.run());
            }
        }
        return require(tenant, importId);
    }

    /**
     * Cancels an import that waits or runs; nothing of it is written.
     *
     * @throws CodedException {@link ErrorCode#IMPORT_NOT_FOUND}, {@link ErrorCode#IMPORT_STATE_CONFLICT} when it has
     *     ended
     */
    public ImportJob cancel(TenantId tenant, String importId) {
        return transactions.inTenant(tenant, () -> {
            boolean cancelled = jobs.cancel(tenant, importId);
            ImportJob found = find(tenant, importId).orElseThrow(() -> unknown(importId));
            if (!cancelled) {
                throw conflict(found);
            }
            stopOnceCommitted(importId);
            return found;
        });
    }

    /** Not before: where the cancellation is taken back, the import has to go on. */
    private void stopOnceCommitted(String importId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                running.cancel(importId);
            }
        });
    }

    /** The import with this identifier. */
    public Optional<ImportJob> find(TenantId tenant, String importId) {
        return transactions.readingInTenant(tenant, () -> jobs.find(tenant, importId));
    }

    /**
     * The imports, the latest first.
     *
     * @param facility those for this facility, or null for all
     * @return the page's, and one more where there are more
     */
    public List<ImportJob> list(TenantId tenant, @Nullable FacilityId facility, PageRequest page) {
        return transactions.readingInTenant(tenant, () -> jobs.list(tenant, facility, page));
    }

    /** An import that has begun and has to end. */
    private record Begun(RunningImport run, ImportJob job, ZoneId zone) {}

    private Begun begin(TenantId tenant, String importId) {
        Begun begun = transactions.inTenant(tenant, () -> begun(tenant, importId));
        running.began(begun.run());
        return begun;
    }

    /** Within a transaction of the tenant. */
    private Begun begun(TenantId tenant, String importId) {
        boolean waiting = jobs.begin(tenant, importId);
        ImportJob job = find(tenant, importId).orElseThrow(() -> unknown(importId));
        if (!waiting) {
            throw conflict(job);
        }
        return new Begun(new RunningImport(tenant, importId), job, facilities.zone(tenant, job.facility()));
    }

    private void readAndLoad(Begun begun, byte[] content) {
        try {
            runner.load(
                    begun.run(),
                    begun.job(),
                    runner.read(begun.run(), begun.job(), begun.zone(), new ByteArrayInputStream(content)));
        } catch (IOException | RuntimeException written) {
            LOG.debug("Import {} ended early, as its row says", begun.job().importId(), written);
        } finally {
            running.ended(begun.run());
        }
    }

    private boolean handOver(Begun begun, FileContents contents) {
        running.submit(() -> {
            try {
                runner.load(begun.run(), begun.job(), contents);
            } finally {
                running.ended(begun.run());
            }
        });
        return true;
    }

    private ImportJob require(TenantId tenant, String importId) {
        return find(tenant, importId).orElseThrow(() -> unknown(importId));
    }

    private static CodedException unknown(String importId) {
        return new CodedException(ErrorCode.IMPORT_NOT_FOUND, "There is no import " + importId);
    }

    private static CodedException conflict(ImportJob job) {
        return new CodedException(
                ErrorCode.IMPORT_STATE_CONFLICT, "The import " + job.importId() + " is " + job.status());
    }
}
