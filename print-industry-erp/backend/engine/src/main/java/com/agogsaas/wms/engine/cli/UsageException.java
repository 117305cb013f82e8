package com.agogsaas.wms.engine.cli;

/** A command line that cannot be followed; the message says which word of it and what would do. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
