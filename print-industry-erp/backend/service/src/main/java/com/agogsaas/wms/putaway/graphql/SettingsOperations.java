package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.facility.Facility;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.policy.FacilityPolicies;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL operations of {@code putaway-settings.graphqls}. */
@Controller
class SettingsOperations {

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final TenantTransactions transactions;
    private final FacilityPolicies policies;

    SettingsOperations(
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            TenantTransactions transactions,
            FacilityPolicies policies) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.transactions = transactions;
        this.policies = policies;
    }

    @SchemaMapping(typeName = "Facility", field = "putawaySettings")
    PutawaySettingsPayload putawaySettings(Facility facility) {
        TenantId tenant = currentTenant.get();
        return PutawaySettingsPayload.of(
                transactions.readingInTenant(tenant, () -> policies.inForce(tenant, facility.facilityId())));
    }

    @MutationMapping
    UpdatePutawaySettingsPayload updatePutawaySettings(
            @Argument UpdatePutawaySettingsInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        FacilityId facility = Arguments.parse("input.facilityId", input.facilityId(), FacilityId::new);
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                UpdatePutawaySettingsPayload.class,
                () -> new UpdatePutawaySettingsPayload(
                        facility.value(),
                        PutawaySettingsPayload.of(
                                policies.update(tenant, facility, currentCaller.name(), new SettingsChange(input)))));
    }

    /** What is in force now. */
    record UpdatePutawaySettingsPayload(String facilityId, PutawaySettingsPayload putawaySettings) {}
}
