package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.importing.ImportJob;
import com.agogsaas.wms.importing.Imports;
import com.agogsaas.wms.importing.reading.TransferBrokenException;
import com.agogsaas.wms.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
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
    ResponseEntity<Received> receive(@PathVariable String importId, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        requireNoForm(request.getContentType());
        ImportJob job = imports.receive(currentTenant.get(), importId, request.getInputStream());
        return ResponseEntity.accepted()
                .body(new Received(
                        job.importId(),
                        job.status().name(),
                        job.phase().name(),
                        job.rows().read()));
    }

    /** The parts of a form are wrapped in lines that would be taken for the file's. Other types are not looked at. */
    private static void requireNoForm(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new HttpMediaTypeNotSupportedException("The body is the file itself, not a form that contains it");
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(HttpMediaTypeNotSupportedException form) {
        return Refusals.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                new CodedException(ErrorCode.REQUEST_MALFORMED, String.valueOf(form.getMessage()), form),
                "close");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(CodedException failure) {
        // The rest of the file is not read, so the connection cannot be used again.
        return Refusals.of(failure, "close");
    }

    /** Who has stopped sending may still be there to be answered. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> giveUp(TransferBrokenException failure) {
        return Refusals.of(
                new CodedException(ErrorCode.REQUEST_MALFORMED, String.valueOf(failure.getMessage()), failure),
                "close");
    }
}
