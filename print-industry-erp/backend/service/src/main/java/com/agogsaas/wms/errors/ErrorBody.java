package com.agogsaas.wms.errors;

import java.util.List;
import java.util.Map;

/** What every refusal over HTTP says, in the shape of GraphQL errors, so that clients need to know one shape only. */
public final class ErrorBody {

    private ErrorBody() {}

    /** The whole body: one error. */
    public static Map<String, Object> of(ErrorCode code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions(code))));
    }

    /** What programs read of an error. */
    public static Map<String, Object> extensions(ErrorCode code) {
        return Map.of("code", code.name(), "classification", code.type().name());
    }
}
