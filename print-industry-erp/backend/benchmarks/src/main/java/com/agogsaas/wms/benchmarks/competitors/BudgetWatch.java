package com.agogsaas.wms.benchmarks.competitors;

import com.agogsaas.wms.engine.assignment.Budget;
import java.util.function.Supplier;

/** Stops a solver that cannot be given a CPU budget: asks the budget every few milliseconds while the solver works. */
final class BudgetWatch {

    private static final long PAUSE_MS = 2;

    private final Budget budget;
    private final Runnable stop;
    private volatile boolean ended;

    private BudgetWatch(Budget budget, Runnable stop) {
        this.budget = budget;
        this.stop = stop;
    }

    /**
     * Does the work; once the budget is spent {@code stop} is called until the work ends, as a solver that has not
     * begun yet forgets it.
     */
    static <T> T during(Supplier<T> work, Budget budget, Runnable stop) {
        BudgetWatch watch = new BudgetWatch(budget, stop);
        Thread watcher = new Thread(watch::watch, "budget");
        watcher.setDaemon(true);
        watcher.start();
        try {
            return work.get();
        } finally {
            watch.ended = true;
        }
    }

    private void watch() {
        try {
            while (!ended) {
                if (budget.isSpent()) {
                    stop.run();
                }
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
