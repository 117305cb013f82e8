package com.agogsaas.wms.platform.audit;

import com.agogsaas.wms.platform.security.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller is doing to their tenant's data at the moment, on the thread that does it. */
final class Deed {

    private static final ThreadLocal<@Nullable Deed> UNDER_WAY = new ThreadLocal<>();

    private final Caller caller;
    private final String operation;
    private final Map<String, String> targets;
    private final String requestId;
    private boolean recorded;

    /**
     * @param operation the mutation's name
     * @param targets what it is about: names of arguments and the ids in them
     * @param requestId the request that it belongs to
     */
    Deed(Caller caller, String operation, Map<String, String> targets, String requestId) {
        this.caller = caller;
        this.operation = operation;
        this.targets = Map.copyOf(targets);
        this.requestId = requestId;
    }

    static @Nullable Deed underWay() {
        return UNDER_WAY.get();
    }

    void begin() {
        UNDER_WAY.set(this);
    }

    static void end() {
        UNDER_WAY.remove();
    }

    Caller caller() {
        return caller;
    }

    String operation() {
        return operation;
    }

    Map<String, String> targets() {
        return targets;
    }

    String requestId() {
        return requestId;
    }

    /** Whether a transaction that was committed has its row. */
    boolean isRecorded() {
        return recorded;
    }

    void setRecorded() {
        recorded = true;
    }
}
