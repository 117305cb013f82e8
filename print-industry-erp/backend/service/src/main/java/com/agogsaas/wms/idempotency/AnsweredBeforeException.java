package com.agogsaas.wms.idempotency;

/** Rolls a transaction back whose request another one has carried out meanwhile; never leaves this room. */
final class AnsweredBeforeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AnsweredBeforeException() {
        super("The same request was carried out meanwhile", null, false, false);
    }
}
