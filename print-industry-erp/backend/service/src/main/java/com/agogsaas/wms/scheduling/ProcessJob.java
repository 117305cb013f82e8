package com.agogsaas.wms.scheduling;

/**
 * Work that every process does, whatever the others do: because it is about the process itself, or so frequent that the
 * database arranges who does it. To be short. It has no row in the table.
 */
public non-sealed interface ProcessJob extends RecurringWork {

    /** Does it once. Whatever is thrown is logged, once for failures in a row, and it is tried again in a period. */
    void run();
}
