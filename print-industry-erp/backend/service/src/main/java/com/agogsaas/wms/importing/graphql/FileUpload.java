package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.importing.ImportJob;
import com.agogsaas.wms.importing.Imports;
import com.agogsaas.wms.importing.reading.TransferBrokenException;
import com.agogsaas.wms.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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
        return ResponseEntity.accepted()
                .body(new Received(
                        job.importId(),
                        job.status().name(),
                        job.phase().name(),
                        job.rows().read()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(CodedException failure) {
        // The rest of the file is not read, so the connection cannot be used again.
        return Refusals.of(failure, "close");
    }

    /** Nobody is there any more to be answered. */
    @ExceptionHandler
    ResponseEntity<Void> giveUp(TransferBrokenException failure) {
        return ResponseEntity.badRequest()
                .header(HttpHeaders.CONNECTION, "close")
                .build();
    }
}
