package com.agogsaas.wms.engine.assignment;

/**
 * How long a search may go on. Asked once per round of work, not in innermost loops; whatever was found by then is the
 * answer. What a search tries, and in which order, depends on its seed only; the budget decides where it ends.
 */
@FunctionalInterface
public interface Budget {

    /** Whether the search is to end now. Stays true once it was. */
    boolean isSpent();

    /** A budget that ends at a reading of {@link System#nanoTime}. */
    static Budget untilNanoTime(long deadline) {
        return () -> System.nanoTime() - deadline >= 0;
    }

    /** A budget of so many rounds: the same answer on every machine. */
    static Budget rounds(long rounds) {
        return new Budget() {
            private long left = rounds;

            @Override
            public boolean isSpent() {
                return left <= 0 || --left < 0;
            }
        };
    }
}
