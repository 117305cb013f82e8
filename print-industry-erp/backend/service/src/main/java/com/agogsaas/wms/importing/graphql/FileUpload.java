package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorType;
import com.agogsaas.wms.importing.ImportJob;
import com.agogsaas.wms.importing.Imports;
import com.agogsaas.wms.importing.reading.TransferBrokenException;
import com.agogsaas.wms.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the file of an import as it arrives, never the whole of it in memory. Answers 202 when it was read; how the
 * rest goes is to be asked by {@code importJob}. Errors look like those of GraphQL.
 */
@RestController
class FileUpload {

    private static final String PATH = "/api/wms/imports/{importId}/content";

    private final CurrentTenant currentTenant;
    private final Imports imports;

    FileUpload(CurrentTenant currentTenant, Imports imports) {
        this.currentTenant = currentTenant;
        this.imports = imports;
    }

    /** Where the file of an import is to be sent. */
    static String path(String importId) {
        return PATH.replace("{importId}", importId);
    }

    /** Where an import is when its file was read. */
    record Received(String importId, String status, String phase, long rowsRead) {}

    @PutMapping(PATH)
    ResponseEntity<Received> receive(@PathVariable String importId, HttpServletRequest request) throws IOException {
        ImportJob job = imports.receive(currentTenant.get(), importId, request.getInputStream());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(new Received(
                        job.importId(),
                        job.status().name(),
                        job.phase().name(),
                        job.rows().read()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(CodedException failure) {
        Map<String, Object> extensions = Map.of(
                "code", failure.code().name(),
                "classification", failure.code().type().name());
        return ResponseEntity.status(status(failure))
                // The rest of the file is not read, so the connection cannot be used again.
                .header(HttpHeaders.CONNECTION, "close")
                .body(Map.of(
                        "errors",
                        List.of(Map.of("message", String.valueOf(failure.getMessage()), "extensions", extensions))));
    }

    /** Nobody is there any more to be answered. */
    @ExceptionHandler
    ResponseEntity<Void> giveUp(TransferBrokenException failure) {
        return ResponseEntity.badRequest()
                .header(HttpHeaders.CONNECTION, "close")
                .build();
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
