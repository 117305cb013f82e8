package com.agogsaas.wms.errors;

import java.util.Map;

/** A failure with a stable code. Its message is shown to the caller, so nothing internal goes into it. */
public final class CodedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public CodedException(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /** With more for programs to read: texts, numbers, and lists and maps of them, by name. */
    public CodedException(ErrorCode code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public CodedException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = Map.of();
    }

    public ErrorCode code() {
        return code;
    }

    /** What the caller's program can read besides the code; often nothing. */
    public Map<String, Object> details() {
        return details;
    }
}
