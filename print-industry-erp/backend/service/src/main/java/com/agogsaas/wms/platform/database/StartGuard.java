package com.agogsaas.wms.platform.database;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the JVM from ending in the middle of a start, which would leave a server behind that nobody stops.
 *
 * <p>Told to end meanwhile, the JVM waits for the start to be over; a server that came of it is stopped.
 */
final class StartGuard implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::awaitEndThenStop, "database-start-guard");
    private volatile @Nullable EmbeddedDatabase database;

    StartGuard() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            throw stopped();
        }
    }

    void started(EmbeddedDatabase running) {
        database = running;
    }

    /** Ends the start where somebody asked for it. */
    static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running and sees to the server.
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEndThenStop() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        EmbeddedDatabase running = database;
        if (running != null) {
            running.close();
        }
    }

    private static DatabaseStartException stopped() {
        return new DatabaseStartException("The service was stopped while its database was starting");
    }
}
