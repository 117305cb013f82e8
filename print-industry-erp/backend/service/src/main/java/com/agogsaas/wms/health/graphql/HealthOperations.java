package com.agogsaas.wms.health.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.health.CheckResult;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.RemediationAction;
import com.agogsaas.wms.health.RemedyObject;
import com.agogsaas.wms.health.measuring.HealthBody;
import com.agogsaas.wms.health.measuring.HealthWatch;
import com.agogsaas.wms.health.remediation.Remediation;
import com.agogsaas.wms.health.remediation.RemediationList;
import com.agogsaas.wms.health.remediation.Remediations;
import com.agogsaas.wms.health.remediation.StartedRemediations;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL operations of {@code health.graphqls}. */
@Controller
class HealthOperations {

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final HealthWatch watch;
    private final StartedRemediations remediations;
    private final RemediationList list;
    private final Clock clock;

    HealthOperations(
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            TenantTransactions transactions,
            Facilities facilities,
            HealthWatch watch,
            StartedRemediations remediations,
            RemediationList list,
            Clock clock) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.transactions = transactions;
        this.facilities = facilities;
        this.watch = watch;
        this.remediations = remediations;
        this.list = list;
        this.clock = clock;
    }

    @QueryMapping
    HealthBody getBinOptimizationHealthEnhanced(@Argument @Nullable String tenantId, @Argument String facilityId) {
        TenantId tenant = currentTenant.resolve(tenantId);
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return HealthBody.of(watch.facility(tenant, facility), clock.instant());
    }

    @QueryMapping
    @Nullable
    Remediation remediation(@Argument String remediationId) {
        return list.find(currentTenant.get(), remediationId).orElse(null);
    }

    @QueryMapping
    Connection<Remediation> remediations(
            @Argument @Nullable String facilityId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return list.page(
                currentTenant.get(),
                facilityId == null ? null : Arguments.parse("facilityId", facilityId, FacilityId::new),
                PageRequest.of(first, after));
    }

    /**
     * Not in one transaction: what is done outlives it. So the answer is kept after the effect, or after two seconds of
     * it.
     */
    @MutationMapping
    RunRemediationPayload runRemediation(@Argument RunRemediationInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        FacilityId facility = Arguments.parse("input.facilityId", input.facilityId(), FacilityId::new);
        String by = input.action().reach() == RemediationAction.Reach.SERVICE ? "administrator" : currentCaller.name();
        return mutations.once(MutationCall.of(tenant, environment), RunRemediationPayload.class, keeper -> {
            transactions.readingInTenant(tenant, () -> {
                facilities.require(tenant, facility);
                return null;
            });
            RunRemediationPayload payload = new RunRemediationPayload(run(input, tenant, facility, by));
            transactions.inTenant(tenant, () -> {
                keeper.keep(payload);
                return null;
            });
        });
    }

    private Remediation run(RunRemediationInput input, TenantId tenant, FacilityId facility, String by) {
        try {
            return remediations.start(new Remediations.Wanted(
                    input.action(),
                    checkOf(input.action()),
                    RemedyObject.of(input.action(), tenant, facility),
                    Boolean.TRUE.equals(input.dryRun()),
                    "An administrator asked for it",
                    by));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", stopped);
        }
    }

    /** The finding that an action is about; the worst of several. */
    private HealthCheckName checkOf(RemediationAction action) {
        return watch.service().checks().stream()
                .filter(check -> check.name().remediation() == action)
                .min(Comparator.comparingInt(check -> check.reading().status().gauge()))
                .map(CheckResult::name)
                .orElseGet(() -> Arrays.stream(HealthCheckName.values())
                        .filter(check -> check.remediation() == action)
                        .findFirst()
                        .orElseThrow());
    }

    /** The schema's RunRemediationInput. */
    record RunRemediationInput(
            @Nullable String tenantId,
            String facilityId,
            RemediationAction action,
            @Nullable Boolean dryRun,
            @Nullable String idempotencyKey) {}

    /** The schema's RunRemediationPayload. */
    record RunRemediationPayload(Remediation remediation) {}
}
