package com.agogsaas.wms.platform.settings;

/** Where the service runs, and so what it may do without being told. */
public enum RunMode {
    /** On somebody's machine: reachable from there only, embedded database, no login. */
    DEVELOPMENT,
    /** Like production, for trying a release. */
    STAGING,
    /** Reachable by others: never without authentication, never on the embedded database. */
    PRODUCTION;

    /** Whether others than the machine's own user can reach the service. */
    public boolean isShared() {
        return this != DEVELOPMENT;
    }
}
