package com.agogsaas.wms.errors;

/** Who can do something about a failure. */
public enum ErrorType {
    /** The caller: the request is wrong and fails again if it is repeated. */
    USER,
    /** The caller: what the request names does not exist, or not for this tenant. */
    NOT_FOUND,
    /** The caller: the request is well formed but contradicts the state of the warehouse. */
    CONFLICT,
    /** The caller: the request does not say, or not credibly, who makes it. */
    UNAUTHENTICATED,
    /** The caller: the request is not allowed. */
    FORBIDDEN,
    /** Nobody at once: something that the service needs is not there; the same request may succeed later. */
    UNAVAILABLE,
    /** Us: a fault of the service. */
    INTERNAL
}
