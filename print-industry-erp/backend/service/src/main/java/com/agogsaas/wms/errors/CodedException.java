package com.agogsaas.wms.errors;

/** A failure with a stable code. Its message is shown to the caller, so nothing internal goes into it. */
public final class CodedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    public CodedException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public CodedException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
