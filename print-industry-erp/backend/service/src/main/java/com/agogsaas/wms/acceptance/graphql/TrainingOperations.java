package com.agogsaas.wms.acceptance.graphql;

import com.agogsaas.wms.acceptance.overrides.OverrideMining;
import com.agogsaas.wms.acceptance.overrides.OverrideProposal;
import com.agogsaas.wms.acceptance.trainings.Training;
import com.agogsaas.wms.acceptance.trainings.Trainings;
import com.agogsaas.wms.acceptance.versions.Activation;
import com.agogsaas.wms.acceptance.versions.ModelVersions;
import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What can be done with models, and what was learned besides. */
@Controller
class TrainingOperations {

    private static final int USUAL_DAYS = 60;
    private static final int MOST_DAYS = 365;
    private static final int MOST_CHARACTERS = 1_000;

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final Trainings trainings;
    private final ModelVersions versions;
    private final OverrideMining mining;

    TrainingOperations(
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            Trainings trainings,
            ModelVersions versions,
            OverrideMining mining) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.trainings = trainings;
        this.versions = versions;
        this.mining = mining;
    }

    @QueryMapping
    Connection<Training> acceptanceModelTrainings(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connections.of(page, trainings.list(currentTenant.get(), page), Training::trainingId);
    }

    @QueryMapping
    @Nullable
    Training acceptanceModelTraining(@Argument String trainingId) {
        return trainings.find(currentTenant.get(), trainingId).orElse(null);
    }

    @QueryMapping
    List<OverrideProposal> overrideProposals(
            @Argument String facilityId, @Argument @Nullable Integer days, @Argument @Nullable Integer first) {
        return mining.proposals(
                currentTenant.get(),
                Arguments.parse("facilityId", facilityId, FacilityId::new),
                Days.parse("days", days, USUAL_DAYS, MOST_DAYS),
                PageRequest.of(first, null).size());
    }

    @MutationMapping
    TrainAcceptanceModelPayload trainAcceptanceModel(
            @Argument TrainAcceptanceModelInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        String reason = reason(input.reason());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                TrainAcceptanceModelPayload.class,
                () -> new TrainAcceptanceModelPayload(trainings.request(tenant, reason, currentCaller.name())));
    }

    @MutationMapping
    ActivationPayload activateAcceptanceModel(
            @Argument ActivateAcceptanceModelInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        String reason = reason(input.reason());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                ActivationPayload.class,
                () -> new ActivationPayload(
                        versions.activate(tenant, input.modelVersion(), currentCaller.name(), reason)));
    }

    @MutationMapping
    ActivationPayload rollBackAcceptanceModel(
            @Argument RollBackAcceptanceModelInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        String reason = reason(input.reason());
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                ActivationPayload.class,
                () -> new ActivationPayload(versions.rollBack(tenant, currentCaller.name(), reason)));
    }

    private static String reason(String text) {
        return Arguments.parse("input.reason", text, reason -> {
            if (reason.isBlank()
                    || reason.length() > MOST_CHARACTERS
                    || reason.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "A reason has 1 to " + MOST_CHARACTERS + " characters, none of them a control character");
            }
            return reason;
        });
    }

    /** The schema's TrainAcceptanceModelInput. */
    record TrainAcceptanceModelInput(@Nullable String tenantId, String reason) {}

    /** The schema's TrainAcceptanceModelPayload. */
    record TrainAcceptanceModelPayload(Training training) {}

    /** The schema's ActivateAcceptanceModelInput. */
    record ActivateAcceptanceModelInput(@Nullable String tenantId, String modelVersion, String reason) {}

    /** The schema's RollBackAcceptanceModelInput. */
    record RollBackAcceptanceModelInput(@Nullable String tenantId, String reason) {}

    /** The schema's ActivateAcceptanceModelPayload and RollBackAcceptanceModelPayload. */
    record ActivationPayload(Activation activation) {}
}
