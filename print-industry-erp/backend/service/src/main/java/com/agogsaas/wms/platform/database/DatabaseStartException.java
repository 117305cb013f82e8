package com.agogsaas.wms.platform.database;

/** The database cannot be started or reached. Its message is one line for whoever started the service. */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseStartException(String message) {
        super(message);
    }

    public DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
