package com.agogsaas.wms.statistics;

import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.idempotency.IdempotentMutations;
import com.agogsaas.wms.idempotency.MutationCall;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.statistics.AbTest.Look;
import com.agogsaas.wms.tenancy.CurrentCaller;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL operations of {@code ab-tests.graphqls}. */
@Controller
class AbTestOperations {

    private final CurrentTenant currentTenant;
    private final CurrentCaller currentCaller;
    private final IdempotentMutations mutations;
    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final AbTests tests;
    private final AbTestRepository repository;

    AbTestOperations(
            CurrentTenant currentTenant,
            CurrentCaller currentCaller,
            IdempotentMutations mutations,
            TenantTransactions transactions,
            Facilities facilities,
            AbTests tests,
            AbTestRepository repository) {
        this.currentTenant = currentTenant;
        this.currentCaller = currentCaller;
        this.mutations = mutations;
        this.transactions = transactions;
        this.facilities = facilities;
        this.tests = tests;
        this.repository = repository;
    }

    /** The schema's AbTestInput: which test to start or to look at. */
    record AbTestInput(@Nullable String tenantId, String testId) {}

    /** The schema's StopAbTestInput. */
    record StopAbTestInput(@Nullable String tenantId, String testId, String reason) {}

    /** The schema's ObservedDeviation. */
    record ObservedDeviation(@Nullable Double deviation) {}

    /** The schema's VariantWeight. */
    record VariantWeight(ScoreTerm term, double weight) {}

    /** The schema's AbTestPayload. */
    record AbTestPayload(AbTest test, List<String> warnings) {}

    @QueryMapping
    @Nullable
    AbTest abTest(@Argument String testId) {
        TenantId tenant = currentTenant.get();
        return transactions.readingInTenant(
                tenant, () -> repository.find(tenant, testId).orElse(null));
    }

    @QueryMapping
    Connection<AbTest> abTests(
            @Argument String facilityId, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return transactions.readingInTenant(
                tenant, () -> Connections.of(page, repository.list(tenant, facility, page), AbTest::testId));
    }

    @QueryMapping
    ObservedDeviation observedDeviation(
            @Argument String facilityId,
            @Argument AbTestMetric metric,
            @Argument @Nullable AllocationUnit unit,
            @Argument @Nullable Integer windowMinutes) {
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        AllocationUnit given = unit == null ? AllocationUnit.AISLE_WINDOW : unit;
        Integer window = DeclareAbTestInput.window(given, windowMinutes);
        return new ObservedDeviation(transactions.readingInTenant(
                tenant,
                () -> tests.observedDeviation(tenant, facility, metric, given, window == null ? 1 : window)
                        .orElse(null)));
    }

    @BatchMapping(typeName = "AbTest", field = "looks")
    Map<AbTest, List<Look>> looks(List<AbTest> all) {
        return ofEach(all, (test, looks) -> looks);
    }

    @BatchMapping(typeName = "AbTest", field = "report")
    Map<AbTest, String> report(List<AbTest> all) {
        return ofEach(all, AbTestReport::markdown);
    }

    private <T> Map<AbTest, T> ofEach(List<AbTest> all, BiFunction<AbTest, List<Look>, T> field) {
        TenantId tenant = currentTenant.get();
        Map<String, List<Look>> looks = transactions.readingInTenant(
                tenant,
                () -> repository.looks(tenant, all.stream().map(AbTest::testId).toList()));
        return all.stream()
                .distinct()
                .collect(Collectors.toMap(
                        test -> test, test -> field.apply(test, looks.getOrDefault(test.testId(), List.of()))));
    }

    @SchemaMapping(typeName = "VariantSettings", field = "scoreWeights")
    List<VariantWeight> scoreWeights(VariantSettings settings) {
        return settings.weights().entrySet().stream()
                .map(entry -> new VariantWeight(entry.getKey(), entry.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "AbTest", field = "recommendation")
    String recommendation(AbTest test) {
        return AbTestReport.recommendation(test);
    }

    @MutationMapping
    AbTestPayload declareAbTest(@Argument DeclareAbTestInput input, DataFetchingEnvironment environment) {
        TenantId tenant = currentTenant.resolve(input.tenantId());
        FacilityId facility = Arguments.parse("input.facilityId", input.facilityId(), FacilityId::new);
        AbTest.Plan draft = input.parse();
        return mutations.inOneTransaction(MutationCall.of(tenant, environment), AbTestPayload.class, () -> {
            facilities.require(tenant, facility);
            return payload(tests.declare(tenant, facility, draft, currentCaller.name()));
        });
    }

    @MutationMapping
    AbTestPayload startAbTest(@Argument AbTestInput input, DataFetchingEnvironment environment) {
        return change(input.tenantId(), environment, (tenant, unused) -> tests.start(tenant, input.testId()));
    }

    @MutationMapping
    AbTestPayload lookAtAbTest(@Argument AbTestInput input, DataFetchingEnvironment environment) {
        return change(input.tenantId(), environment, (tenant, unused) -> tests.look(tenant, input.testId()));
    }

    @MutationMapping
    AbTestPayload stopAbTest(@Argument StopAbTestInput input, DataFetchingEnvironment environment) {
        String reason = Texts.required("input.reason", input.reason(), Texts.SENTENCES);
        return change(
                input.tenantId(),
                environment,
                (tenant, caller) -> tests.stop(tenant, input.testId(), "Stopped by " + caller + ": " + reason));
    }

    private AbTestPayload change(
            @Nullable String tenantId,
            DataFetchingEnvironment environment,
            BiFunction<TenantId, String, AbTest> mutation) {
        TenantId tenant = currentTenant.resolve(tenantId);
        return mutations.inOneTransaction(
                MutationCall.of(tenant, environment),
                AbTestPayload.class,
                () -> payload(mutation.apply(tenant, currentCaller.name())));
    }

    private static AbTestPayload payload(AbTest test) {
        List<String> warnings = new ArrayList<>();
        if (test.plan().unit() == AllocationUnit.LOT) {
            warnings.add("Lots share bins: what one variant takes the other lacks. Prefer AISLE_WINDOW or DAY.");
        }
        if (test.plan().control().equals(test.plan().treatment())) {
            warnings.add("Control and treatment have the same settings: whatever this test finds is chance.");
        }
        return new AbTestPayload(test, warnings);
    }
}
