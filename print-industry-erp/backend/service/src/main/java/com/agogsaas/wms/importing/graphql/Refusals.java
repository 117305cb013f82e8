package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorBody;
import com.agogsaas.wms.errors.ErrorType;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Coded errors as answers of HTTP, in the form that GraphQL gives them. */
final class Refusals {

    private Refusals() {}

    /** @param connection what becomes of the connection, {@code close} or {@code keep-alive} */
    static ResponseEntity<Map<String, Object>> of(CodedException failure, String connection) {
        return of(status(failure), failure, connection);
    }

    /** With another status than the code's own. */
    static ResponseEntity<Map<String, Object>> of(HttpStatus status, CodedException failure, String connection) {
        return ResponseEntity.status(status)
                // Whatever the client accepts, and whatever the path otherwise serves.
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONNECTION, connection)
                .body(ErrorBody.of(failure.code(), String.valueOf(failure.getMessage())));
    }

    private static HttpStatus status(CodedException failure) {
        return switch (failure.code()) {
            case REQUEST_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case IMPORTS_BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> status(failure.code().type());
        };
    }

    private static HttpStatus status(ErrorType type) {
        return switch (type) {
            case USER -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
