package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.ledger.Decision;
import com.agogsaas.wms.ledger.DecisionLedger;
import com.agogsaas.wms.ledger.DecisionResult;
import com.agogsaas.wms.ledger.Recommendation;
import com.agogsaas.wms.putaway.PutawayDecisions;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL mutations of {@code decisions.graphqls}. */
@Controller
class DecisionOperations {

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final PutawayDecisions decisions;
    private final DecisionLedger ledger;

    DecisionOperations(
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            PutawayDecisions decisions,
            DecisionLedger ledger) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.decisions = decisions;
        this.ledger = ledger;
    }

    @MutationMapping
    DecisionResult recordPutawayDecision(@Argument PutawayDecisionInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        Decision decision = input.parse(currentCaller.name());
        if (decision.overfill()) {
            currentCaller.requireAdministrator("leave a lot in a bin that has no room for it");
        }
        return mutations.once(
                MutationCall.of(tenant, environment),
                DecisionResult.class,
                keeper -> decisions.record(tenant, decision, keeper::keep));
    }

    @MutationMapping
    ReleaseHoldPayload releaseHold(@Argument ReleaseHoldInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        RecommendationId recommendation =
                Arguments.parse("input.recommendationId", input.recommendationId(), RecommendationId::new);
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                ReleaseHoldPayload.class,
                () -> new ReleaseHoldPayload(ledger.release(tenant, recommendation)));
    }

    /** The schema's ReleaseHoldInput. */
    record ReleaseHoldInput(@Nullable String tenantId, String recommendationId) {}

    /** The schema's ReleaseHoldPayload. */
    record ReleaseHoldPayload(Recommendation recommendation) {}
}
