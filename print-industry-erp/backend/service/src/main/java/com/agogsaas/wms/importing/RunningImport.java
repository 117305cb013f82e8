package com.agogsaas.wms.importing;

import com.agogsaas.wms.importing.loading.LoadListener;
import com.agogsaas.wms.importing.reading.ImportCancelledException;
import com.agogsaas.wms.importing.reading.Progress;
import com.agogsaas.wms.units.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An import of this process: how far it is, and the way to stop it from another thread. */
final class RunningImport implements Progress, LoadListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImport.class);

    private final TenantId tenant;
    private final String importId;
    private final Object statements = new Object();
    private final AtomicBoolean place = new AtomicBoolean(true);
    private volatile ImportPhase phase = ImportPhase.READING;
    private volatile long rowsRead;
    private volatile boolean cancelled;
    private volatile boolean stopping;
    private @Nullable Connection connection;

    RunningImport(TenantId tenant, String importId) {
        this.tenant = tenant;
        this.importId = importId;
    }

    TenantId tenant() {
        return tenant;
    }

    String importId() {
        return importId;
    }

    ImportPhase phase() {
        return phase;
    }

    long rowsRead() {
        return rowsRead;
    }

    /** Gives up its place among the running ones; false where it has done so before. */
    boolean leavesPlace() {
        return place.getAndSet(false);
    }

    /** Whether it ends because the service does, and not because somebody asked for it. */
    boolean isStopping() {
        return stopping;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Ends it at the next occasion, and the statement under way at once. */
    void cancel() {
        cancelled = true;
        synchronized (statements) {
            if (connection != null) {
                try {
                    connection.unwrap(PGConnection.class).cancelQuery();
                } catch (SQLException failure) {
                    LOG.info("Import {} ends after its statement, which could not be cancelled", importId, failure);
                }
            }
        }
    }

    /** Ends it because the service ends. */
    void stop() {
        stopping = true;
        cancel();
    }

    @Override
    public void rowsRead(long rows) {
        rowsRead = rows;
        goOn();
    }

    @Override
    public void connected(Connection used) {
        synchronized (statements) {
            connection = used;
        }
        goOn();
    }

    /** The connection now serves somebody else, whose statements are not to be cancelled. */
    void disconnected() {
        synchronized (statements) {
            connection = null;
        }
    }

    @Override
    public void checking() {
        phase = ImportPhase.CHECKING;
        goOn();
    }

    @Override
    public void writing() {
        phase = ImportPhase.WRITING;
        goOn();
    }

    private void goOn() {
        if (cancelled) {
            throw new ImportCancelledException();
        }
    }
}
