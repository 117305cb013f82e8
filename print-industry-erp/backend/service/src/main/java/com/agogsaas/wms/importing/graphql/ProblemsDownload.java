package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.importing.ImportJob;
import com.agogsaas.wms.importing.Imports;
import com.agogsaas.wms.importing.reading.RowProblem;
import com.agogsaas.wms.tenancy.CurrentTenant;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The problems of an import as CSV, to be opened beside the file that has them: line, column, value, code, reason.
 * Empty but for the header where there are none, and while the import runs.
 */
@RestController
class ProblemsDownload {

    private final CurrentTenant currentTenant;
    private final Imports imports;

    ProblemsDownload(CurrentTenant currentTenant, Imports imports) {
        this.currentTenant = currentTenant;
        this.imports = imports;
    }

    @GetMapping(path = "/api/wms/imports/{importId}/problems", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> problems(@PathVariable String importId) {
        ImportJob job = imports.find(currentTenant.get(), importId)
                .orElseThrow(() -> new CodedException(ErrorCode.IMPORT_NOT_FOUND, "There is no import " + importId));
        return ResponseEntity.ok(text(job.report().problems()));
    }

    private static String text(List<RowProblem> problems) {
        StringWriter text = new StringWriter();
        // Without a buffer of its own, which would have to be emptied: the text is in memory anyway.
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("line", "column", "value", "code", "reason");
        for (RowProblem problem : problems) {
            csv.writeRecord(
                    Long.toString(problem.line()),
                    orEmpty(problem.column()),
                    orEmpty(problem.value()),
                    problem.code().name(),
                    problem.reason());
        }
        return text.toString();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(CodedException failure) {
        return Refusals.of(failure, "keep-alive");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
