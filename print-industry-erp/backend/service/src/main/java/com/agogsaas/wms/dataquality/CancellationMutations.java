package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.ledger.Decision;
import com.agogsaas.wms.ledger.DecisionKind;
import com.agogsaas.wms.ledger.DecisionReason;
import com.agogsaas.wms.ledger.Recommendation;
import com.agogsaas.wms.putaway.PutawayDecisions;
import com.agogsaas.wms.putaway.UnplacedPayload;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL mutations of {@code dataquality.graphqls} about promises that are cancelled. */
@Controller
class CancellationMutations {

    private final DataQualitySettings settings;
    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final TenantTransactions transactions;
    private final CrossDockCancellations cancellations;
    private final PutawayDecisions decisions;

    CancellationMutations(
            DataQualitySettings settings,
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            TenantTransactions transactions,
            CrossDockCancellations cancellations,
            PutawayDecisions decisions) {
        this.settings = settings;
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.transactions = transactions;
        this.cancellations = cancellations;
        this.decisions = decisions;
    }

    /** The schema's CancelCrossDockInput. */
    record CancelCrossDockInput(
            @Nullable String tenantId,
            String recommendationId,
            CrossDockCancellationReason reasonCode,
            @Nullable String reason) {

        CrossDockCancellations.Cancel parse(String cancelledBy) {
            return new CrossDockCancellations.Cancel(
                    Arguments.parse("input.recommendationId", recommendationId, RecommendationId::new),
                    reasonCode,
                    reasonCode == CrossDockCancellationReason.OTHER
                            ? Notes.required("input.reason", reason)
                            : Notes.optional("input.reason", reason),
                    cancelledBy);
        }
    }

    /** The schema's CancelCrossDockPayload. */
    record CancelCrossDockPayload(
            CrossDockCancellation cancellation, @Nullable UnplacedPayload unplaced, boolean cancelledBefore) {

        static CancelCrossDockPayload of(CrossDockCancellations.Outcome outcome) {
            return new CancelCrossDockPayload(
                    outcome.cancellation(),
                    outcome.notPlaced() == null ? null : UnplacedPayload.of(outcome.notPlaced()),
                    outcome.cancelledBefore());
        }
    }

    /** The schema's RecommendRelocationInput. */
    record RecommendRelocationInput(@Nullable String tenantId, String cancellationId) {}

    /** The schema's RecommendRelocationPayload. */
    record RecommendRelocationPayload(
            CrossDockCancellation cancellation, @Nullable UnplacedPayload unplaced) {}

    /** The schema's CompleteRelocationInput. */
    record CompleteRelocationInput(
            @Nullable String tenantId,
            String cancellationId,
            @Nullable String recommendationId,
            @Nullable String actualLocationId,
            @Nullable DecisionReason reasonCode,
            @Nullable String note) {

        Decision parse(String recommendation, String decidedBy) {
            if ((actualLocationId == null) != (reasonCode == null)) {
                throw new CodedException(
                        ErrorCode.DECISION_INVALID, "Another bin and why it was chosen are given together, or neither");
            }
            return new Decision(
                    Arguments.parse("input.recommendationId", recommendation, RecommendationId::new),
                    actualLocationId == null ? DecisionKind.ACCEPTED : DecisionKind.OVERRIDDEN,
                    actualLocationId == null
                            ? null
                            : Arguments.parse("input.actualLocationId", actualLocationId, LocationId::new),
                    reasonCode,
                    reasonCode == DecisionReason.OTHER
                            ? Notes.required("input.note", note)
                            : Notes.optional("input.note", note),
                    false,
                    List.of(),
                    decidedBy);
        }
    }

    /** The schema's CompleteRelocationPayload. */
    record CompleteRelocationPayload(CrossDockCancellation cancellation, Recommendation recommendation) {}

    /** The schema's ResolveCrossDockCancellationInput. */
    record ResolveCrossDockCancellationInput(@Nullable String tenantId, String cancellationId, String notes) {}

    /** The schema's ResolveCrossDockCancellationPayload. */
    record ResolveCrossDockCancellationPayload(CrossDockCancellation cancellation) {}

    @MutationMapping
    CancelCrossDockPayload cancelCrossDock(@Argument CancelCrossDockInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        settings.requireOn();
        CrossDockCancellations.Cancel wanted = input.parse(currentCaller.name());
        return mutations.once(
                MutationCall.of(tenant, environment),
                CancelCrossDockPayload.class,
                keeper -> cancellations.cancel(
                        tenant, wanted, outcome -> keeper.keep(CancelCrossDockPayload.of(outcome))));
    }

    @MutationMapping
    RecommendRelocationPayload recommendRelocation(
            @Argument RecommendRelocationInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        settings.requireOn();
        return mutations.once(
                MutationCall.of(tenant, environment),
                RecommendRelocationPayload.class,
                keeper -> cancellations.recommend(
                        tenant,
                        input.cancellationId(),
                        currentCaller.name(),
                        outcome -> keeper.keep(new RecommendRelocationPayload(
                                outcome.cancellation(),
                                outcome.notPlaced() == null ? null : UnplacedPayload.of(outcome.notPlaced())))));
    }

    @MutationMapping
    CompleteRelocationPayload completeRelocation(
            @Argument CompleteRelocationInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        settings.requireOn();
        return mutations.once(
                MutationCall.of(tenant, environment),
                CompleteRelocationPayload.class,
                keeper -> decisions.record(
                        tenant,
                        input.parse(recommendationOf(tenant, input), currentCaller.name()),
                        result -> keeper.keep(new CompleteRelocationPayload(
                                cancellations.require(tenant, input.cancellationId()), result.recommendation()))));
    }

    @MutationMapping
    ResolveCrossDockCancellationPayload resolveCrossDockCancellation(
            @Argument ResolveCrossDockCancellationInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        settings.requireOn();
        String notes = Notes.required("input.notes", input.notes());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                ResolveCrossDockCancellationPayload.class,
                () -> new ResolveCrossDockCancellationPayload(
                        cancellations.endWithoutMove(tenant, input.cancellationId(), notes, currentCaller.name())));
    }

    /** The recommendation that the goods were moved by; only one of this cancellation's own. */
    private String recommendationOf(TenantId tenant, CompleteRelocationInput input) {
        return transactions.readingInTenant(
                tenant, () -> cancellations.relocation(tenant, input.cancellationId(), input.recommendationId()));
    }
}
