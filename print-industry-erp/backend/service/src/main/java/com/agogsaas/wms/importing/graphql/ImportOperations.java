package com.agogsaas.wms.importing.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
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
import graphql.schema.DataFetchingEnvironment;
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
    private final IdempotentMutations mutations;
    private final Imports imports;

    ImportOperations(
            CurrentTenant currentTenant, CurrentCaller currentCaller, IdempotentMutations mutations, Imports imports) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.imports = imports;
    }

    @MutationMapping
    StartImportPayload startImport(@Argument StartImportInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        NewImport wanted = input.parse(currentCaller.name());
        MutationCall call = MutationCall.of(tenant, environment);
        if (input.csv() == null) {
            return mutations.inOneTransaction(
                    call, StartImportPayload.class, () -> StartImportPayload.waiting(imports.create(tenant, wanted)));
        }
        byte[] content = input.csv().getBytes(StandardCharsets.UTF_8);
        return mutations.once(
                call,
                StartImportPayload.class,
                keeper -> imports.create(tenant, wanted, content, job -> keeper.keep(StartImportPayload.begun(job))));
    }

    @MutationMapping
    CancelImportPayload cancelImport(@Argument CancelImportInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                CancelImportPayload.class,
                () -> new CancelImportPayload(ImportPayload.of(imports.cancel(tenant, input.importId()))));
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
    record StartImportPayload(ImportPayload job, @Nullable String uploadPath) {

        static StartImportPayload waiting(ImportJob job) {
            return new StartImportPayload(ImportPayload.of(job), FileUpload.path(job.importId()));
        }

        static StartImportPayload begun(ImportJob job) {
            return new StartImportPayload(ImportPayload.of(job), null);
        }
    }

    /** The schema's CancelImportInput. */
    record CancelImportInput(@Nullable String tenantId, String importId) {}

    /** The schema's CancelImportPayload. */
    record CancelImportPayload(ImportPayload job) {}
}
