package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorBody;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.ErrorType;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.FacilityId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The performance report of a facility as a file, which {@code script/report} asks for. */
@RestController
class ReportDownload {

    private static final String PATH = "/api/wms/reports/{facilityId}/performance";

    private final CurrentTenant currentTenant;
    private final PerformanceReports reports;

    ReportDownload(CurrentTenant currentTenant, PerformanceReports reports) {
        this.currentTenant = currentTenant;
        this.reports = reports;
    }

    @GetMapping(path = PATH + ".md", produces = "text/markdown;charset=UTF-8")
    String markdown(@PathVariable String facilityId) {
        return MarkdownReport.of(report(facilityId));
    }

    @GetMapping(path = PATH + ".html", produces = "text/html;charset=UTF-8")
    String html(@PathVariable String facilityId) {
        return HtmlReport.of(report(facilityId));
    }

    /** A name that no facility can have is none of ours. */
    private PerformanceReport report(String facilityId) {
        try {
            return reports.make(currentTenant.get(), new FacilityId(facilityId));
        } catch (IllegalArgumentException unusable) {
            throw new CodedException(ErrorCode.FACILITY_NOT_FOUND, "There is no such facility", unusable);
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(CodedException failure) {
        HttpStatus status = failure.code().type() == ErrorType.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorBody.of(failure.code(), String.valueOf(failure.getMessage())));
    }
}
