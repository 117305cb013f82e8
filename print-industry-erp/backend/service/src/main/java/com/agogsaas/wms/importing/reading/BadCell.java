package com.agogsaas.wms.importing.reading;

/** A cell that its column cannot take. A file may have millions of them, so they carry no stack trace. */
final class BadCell extends Exception {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final String reason;

    BadCell(ProblemCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    ProblemCode code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
