package com.agogsaas.wms.platform.security;

import java.util.UUID;
import org.slf4j.MDC;

/** The id of the request under way. */
public final class RequestId {

    /** What log lines know it by. */
    static final String KEY = "requestId";

    private RequestId() {}

    /** The id of the request that this thread serves; a new one where it serves none. */
    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }
}
