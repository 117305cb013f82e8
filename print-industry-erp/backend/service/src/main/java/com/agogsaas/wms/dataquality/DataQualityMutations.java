package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.TenantId;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL mutations of {@code dataquality.graphqls} about measurements and capacity failures. */
@Controller
class DataQualityMutations {

    private final DataQualitySettings settings;
    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final Facilities facilities;
    private final DimensionVerifications verifications;
    private final CapacityResolutions resolutions;

    DataQualityMutations(
            DataQualitySettings settings,
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            Facilities facilities,
            DimensionVerifications verifications,
            CapacityResolutions resolutions) {
        this.settings = settings;
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.facilities = facilities;
        this.verifications = verifications;
        this.resolutions = resolutions;
    }

    /** The schema's VarianceResolution. */
    enum VarianceResolution {
        CORRECT_MASTER,
        DISMISS
    }

    /** The schema's ResolveDimensionVarianceInput. */
    record ResolveDimensionVarianceInput(
            @Nullable String tenantId, String verificationId, VarianceResolution resolution, String notes) {}

    /** The schema's ResolveCapacityFailureInput. */
    record ResolveCapacityFailureInput(@Nullable String tenantId, String failureId, String notes) {}

    @MutationMapping
    DimensionVerifications.Result verifyMaterialDimensions(
            @Argument VerifyMaterialDimensionsInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        settings.requireOn();
        Measurement measured = input.parse(currentCaller.name());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment), DimensionVerifications.Result.class, () -> {
                    facilities.require(tenant, measured.facility());
                    return verifications.verify(tenant, measured);
                });
    }

    @MutationMapping
    DimensionVerifications.Result resolveDimensionVariance(
            @Argument ResolveDimensionVarianceInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        settings.requireOn();
        String notes = Notes.required("input.notes", input.notes());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                DimensionVerifications.Result.class,
                () -> verifications.resolve(
                        tenant,
                        input.verificationId(),
                        input.resolution() == VarianceResolution.CORRECT_MASTER,
                        notes,
                        currentCaller.name()));
    }

    @MutationMapping
    CapacityResolutions.Result resolveCapacityFailure(
            @Argument ResolveCapacityFailureInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        settings.requireOn();
        String notes = Notes.required("input.notes", input.notes());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                CapacityResolutions.Result.class,
                () -> resolutions.resolve(tenant, input.failureId(), notes, currentCaller.name()));
    }
}
