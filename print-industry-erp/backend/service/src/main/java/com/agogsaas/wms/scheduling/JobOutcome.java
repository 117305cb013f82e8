package com.agogsaas.wms.scheduling;

/** How a run ended. */
public enum JobOutcome {
    /** As it should. */
    SUCCEEDED,
    /** By an exception; the log has it. */
    FAILED,
    /** Before its time, because the service stopped; another process begins anew. */
    STOPPED
}
