package com.agogsaas.wms.importing.reading;

/** Ends an import that somebody has cancelled, wherever it is. */
public final class ImportCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImportCancelledException() {
        super("The import was cancelled", null, false, false);
    }
}
