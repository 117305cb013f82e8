package com.agogsaas.wms.importing;

/** What has become of an import. */
public enum ImportStatus {
    /** Waits for its file. */
    CREATED,
    /** Is being read, checked or written. */
    RUNNING,
    /** All rows are in; after a dry run: all rows could be. */
    SUCCEEDED,
    /** Nothing was written, because something is wrong with the file; the report says what. */
    REJECTED,
    /** Nothing was written, because something went wrong that says nothing about the file. */
    FAILED,
    /** Nothing was written, because somebody cancelled it. */
    CANCELLED
}
