package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.importing.ImportJob;
import com.agogsaas.wms.importing.Imports;
import com.agogsaas.wms.importing.NewImport;
import com.agogsaas.wms.importing.reading.RowProblem;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL operations of {@code importing.graphqls}. */
@Controller
class ImportOperations {

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final Imports imports;

    ImportOperations(CurrentTenant currentTenant, CurrentCaller currentCaller, Imports imports) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.imports = imports;
    }

    @MutationMapping
    StartImportPayload startImport(@Argument StartImportInput input) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        NewImport wanted = input.parse(currentCaller.name());
        if (input.csv() == null) {
            ImportJob job = imports.create(tenant, wanted);
            return new StartImportPayload(ImportPayload.of(job), FileUpload.path(job.importId()));
        }
        ImportJob job = imports.create(tenant, wanted, input.csv().getBytes(StandardCharsets.UTF_8));
        return new StartImportPayload(ImportPayload.of(job), null);
    }

    @MutationMapping
    CancelImportPayload cancelImport(@Argument CancelImportInput input) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        return new CancelImportPayload(ImportPayload.of(imports.cancel(tenant, input.importId())));
    }

    @QueryMapping
    @Nullable
    ImportPayload importJob(@Argument String id) {
        return imports.find(currentTenant.get(), id).map(ImportPayload::of).orElse(null);
    }

    @QueryMapping
    Connection<ImportPayload> importJobs(
            @Argument @Nullable String facilityId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        FacilityId facility = facilityId == null ? null : Arguments.parse("facilityId", facilityId, FacilityId::new);
        List<ImportPayload> jobs = imports.list(currentTenant.get(), facility, page).stream()
                .map(ImportPayload::of)
                .toList();
        return Connections.of(page, jobs, ImportPayload::importId);
    }

    @SchemaMapping(typeName = "ImportReport")
    List<RowProblem> problems(ImportPayload.Report report, @Argument @Nullable Integer first) {
        return report.problems(first);
    }

    /** The schema's StartImportPayload. */
    record StartImportPayload(ImportPayload job, @Nullable String uploadPath) {}

    /** The schema's CancelImportInput. */
    record CancelImportInput(@Nullable String tenantId, String importId) {}

    /** The schema's CancelImportPayload. */
    record CancelImportPayload(ImportPayload job) {}
}
