package com.agogsaas.wms.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Does something while the test goes on, on a thread of its own. The common pool has only as many threads as there are
 * processors, and what tests do beside themselves is waiting for each other.
 */
public final class Background {

    private static final Executor OWN_THREAD = task -> {
        var thread = new Thread(task, "background of a test");
        thread.setDaemon(true);
        thread.start();
    };

    private Background() {}

    public static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, OWN_THREAD);
    }

    public static CompletableFuture<Void> start(Runnable work) {
        return CompletableFuture.runAsync(work, OWN_THREAD);
    }
}
