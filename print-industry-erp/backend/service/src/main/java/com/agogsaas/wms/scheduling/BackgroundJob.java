package com.agogsaas.wms.scheduling;

/**
 * Work that one process does at a time, once in a period however many processes there are; restarts do not make it due
 * earlier. A process that dies leaves it to another, which begins anew, so half a run followed by a whole one must be
 * as good as the whole one.
 */
public non-sealed interface BackgroundJob extends RecurringWork {

    /**
     * Does it once, outside of any transaction. Whatever is thrown is logged and counts as a failure; the next attempt
     * comes sooner than the next period.
     *
     * @return what came of it, in a few words for the operator; may be empty
     * @throws InterruptedException when the service stops, or another process has taken over; the thread is interrupted
     */
    String run() throws InterruptedException;
}
