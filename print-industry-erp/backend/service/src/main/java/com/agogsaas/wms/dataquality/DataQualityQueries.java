package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.ledger.DecisionLedger;
import com.agogsaas.wms.ledger.Recommendation;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.LatestFirst;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL queries of {@code dataquality.graphqls}. */
@Controller
class DataQualityQueries {

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final MetricsRepository metrics;
    private final VerificationRepository verifications;
    private final CapacityFailureRepository failures;
    private final CancellationRepository cancellations;
    private final DecisionLedger ledger;

    DataQualityQueries(
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            Facilities facilities,
            MetricsRepository metrics,
            VerificationRepository verifications,
            CapacityFailureRepository failures,
            CancellationRepository cancellations,
            DecisionLedger ledger) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.facilities = facilities;
        this.metrics = metrics;
        this.verifications = verifications;
        this.failures = failures;
        this.cancellations = cancellations;
        this.ledger = ledger;
    }

    @QueryMapping
    DataQualityMetrics getDataQualityMetrics(@Argument @Nullable String tenantId, @Argument String facilityId) {
        TenantId tenant = currentTenant.resolve(tenantId);
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return transactions.readingInTenant(tenant, () -> {
            facilities.require(tenant, facility);
            return metrics.count(tenant, facility);
        });
    }

    @QueryMapping
    Connection<DimensionVerification> dimensionVerifications(
            @Argument String facilityId,
            @Argument VerificationRepository.@Nullable Filter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        var wanted = Objects.requireNonNullElse(filter, VerificationRepository.Filter.ALL);
        return reading(
                facilityId,
                (tenant, facility) -> Connections.of(
                        page,
                        verifications.list(tenant, facility, wanted, page),
                        row -> new LatestFirst(row.verifiedAt(), row.verificationId()).key()));
    }

    @QueryMapping
    Connection<CapacityFailure> capacityFailures(
            @Argument String facilityId,
            @Argument CapacityFailureRepository.@Nullable Filter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        var wanted = Objects.requireNonNullElse(filter, CapacityFailureRepository.Filter.ALL);
        return reading(
                facilityId,
                (tenant, facility) -> Connections.of(
                        page,
                        failures.list(tenant, facility, wanted, page),
                        row -> new LatestFirst(row.createdAt(), row.failureId()).key()));
    }

    @QueryMapping
    Connection<CrossDockCancellation> crossDockCancellations(
            @Argument String facilityId,
            @Argument CancellationRepository.@Nullable Filter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        var wanted = Objects.requireNonNullElse(filter, CancellationRepository.Filter.ALL);
        return reading(
                facilityId,
                (tenant, facility) -> Connections.of(
                        page,
                        cancellations.list(tenant, facility, wanted, page),
                        row -> new LatestFirst(row.cancelledAt(), row.cancellationId()).key()));
    }

    @SchemaMapping(typeName = "CrossDockCancellation", field = "newRecommendation")
    @Nullable
    Recommendation newRecommendation(CrossDockCancellation cancellation) {
        return cancellation.newRecommendationId() == null
                ? null
                : ledger.require(currentTenant.get(), new RecommendationId(cancellation.newRecommendationId()));
    }

    private <T> T reading(String facilityId, BiFunction<TenantId, FacilityId, T> work) {
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return transactions.readingInTenant(tenant, () -> work.apply(tenant, facility));
    }
}
