package com.agogsaas.wms.importing;

/** How far an import is. */
public enum ImportPhase {
    /** Not begun. */
    WAITING,
    /** Rows are read and their cells checked, each by itself. */
    READING,
    /** Rows are checked together and against what is there. */
    CHECKING,
    /** Rows are written. */
    WRITING,
    /** Over, one way or the other. */
    DONE
}
