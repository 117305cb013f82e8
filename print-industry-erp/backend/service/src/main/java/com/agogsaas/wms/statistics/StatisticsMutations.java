package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL mutations of {@code statistics.graphqls}. */
@Controller
class StatisticsMutations {

    private static final int MOST_DAYS = 366;

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final Facilities facilities;
    private final StatisticsSettings settings;
    private final StatisticalAnalysis analysis;
    private final BaselineRepository baselines;
    private final OutlierInvestigations investigations;
    private final Clock clock;

    StatisticsMutations(
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            Facilities facilities,
            StatisticsSettings settings,
            StatisticalAnalysis analysis,
            BaselineRepository baselines,
            OutlierInvestigations investigations,
            Clock clock) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.facilities = facilities;
        this.settings = settings;
        this.analysis = analysis;
        this.baselines = baselines;
        this.investigations = investigations;
        this.clock = clock;
    }

    /** The schema's RunStatisticalAnalysisInput. */
    record RunStatisticalAnalysisInput(
            @Nullable String tenantId,
            String facilityId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The schema's RunStatisticalAnalysisPayload. */
    record RunStatisticalAnalysisPayload(AnalysisRun run) {}

    /** The schema's StateStatisticalBaselineInput. */
    record StateStatisticalBaselineInput(
            @Nullable String tenantId, String facilityId, Instant from, int days, String reason) {}

    /** The schema's StateStatisticalBaselinePayload. */
    record StateStatisticalBaselinePayload(Baseline baseline) {}

    /** The schema's UpdateOutlierInvestigationInput. */
    record UpdateOutlierInvestigationInput(
            @Nullable String tenantId,
            String outlierId,
            InvestigationStatus status,
            @Nullable String assignedTo,
            @Nullable String rootCause,
            @Nullable String resolution) {}

    /** The schema's UpdateOutlierInvestigationPayload. */
    record UpdateOutlierInvestigationPayload(Outlier outlier) {}

    @MutationMapping
    RunStatisticalAnalysisPayload runStatisticalAnalysis(
            @Argument RunStatisticalAnalysisInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        FacilityId facility = Arguments.parse("input.facilityId", input.facilityId(), FacilityId::new);
        Instant to = input.to() != null ? input.to() : clock.instant();
        Instant from = input.from() != null ? input.from() : to.minus(Duration.ofDays(settings.periodDays()));
        Period period = Period.parse("input.from", from, to);
        analysis.requireOn();
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment), RunStatisticalAnalysisPayload.class, () -> {
                    facilities.require(tenant, facility);
                    return new RunStatisticalAnalysisPayload(analysis.run(tenant, facility, period));
                });
    }

    @MutationMapping
    StateStatisticalBaselinePayload stateStatisticalBaseline(
            @Argument StateStatisticalBaselineInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        FacilityId facility = Arguments.parse("input.facilityId", input.facilityId(), FacilityId::new);
        if (input.days() < 1 || input.days() > MOST_DAYS) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    "input.days",
                    "A baseline has 1 to " + MOST_DAYS + " days, not " + input.days())));
        }
        Period period = new Period(input.from(), input.from().plus(Duration.ofDays(input.days())));
        String reason = Texts.required("input.reason", input.reason(), Texts.SENTENCES);
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment), StateStatisticalBaselinePayload.class, () -> {
                    facilities.require(tenant, facility);
                    baselines.save(tenant, facility, period, reason, currentCaller.name());
                    return new StateStatisticalBaselinePayload(
                            baselines.find(tenant, facility).orElseThrow());
                });
    }

    @MutationMapping
    UpdateOutlierInvestigationPayload updateOutlierInvestigation(
            @Argument UpdateOutlierInvestigationInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        var step = new OutlierInvestigations.Step(
                input.outlierId(),
                input.status(),
                Texts.optional("input.assignedTo", input.assignedTo(), Texts.NAME),
                Texts.optional("input.rootCause", input.rootCause(), Texts.PAGE),
                Texts.optional("input.resolution", input.resolution(), Texts.PAGE));
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                UpdateOutlierInvestigationPayload.class,
                () -> new UpdateOutlierInvestigationPayload(investigations.take(tenant, step, currentCaller.name())));
    }
}
