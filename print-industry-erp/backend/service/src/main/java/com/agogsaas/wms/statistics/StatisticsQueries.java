package com.agogsaas.wms.statistics;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.statistics.ValidationDraft.AssumptionOutcome;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL queries of {@code statistics.graphqls}. */
@Controller
class StatisticsQueries {

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final SummaryRepository summaries;
    private final BaselineRepository baselines;
    private final MetricRepository metrics;
    private final CorrelationRepository correlations;
    private final ValidationRepository validations;
    private final OutlierRepository outliers;

    StatisticsQueries(
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            SummaryRepository summaries,
            BaselineRepository baselines,
            MetricRepository metrics,
            CorrelationRepository correlations,
            ValidationRepository validations,
            OutlierRepository outliers) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.summaries = summaries;
        this.baselines = baselines;
        this.metrics = metrics;
        this.correlations = correlations;
        this.validations = validations;
        this.outliers = outliers;
    }

    @QueryMapping
    @Nullable
    Summary statisticalSummary(@Argument String facilityId) {
        return reading(
                facilityId,
                (tenant, facility) -> summaries.find(tenant, facility).orElse(null));
    }

    @SchemaMapping(typeName = "StatisticalSummary", field = "baseline")
    @Nullable
    Baseline baseline(Summary summary) {
        return reading(
                summary.facilityId(),
                (tenant, facility) -> baselines.find(tenant, facility).orElse(null));
    }

    @QueryMapping
    Connection<Metric> statisticalMetrics(
            @Argument String facilityId,
            @Argument @Nullable String metricName,
            @Argument @Nullable String algorithm,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return page(
                facilityId,
                page,
                (tenant, facility) -> metrics.list(tenant, facility, metricName, algorithm, page),
                Metric::metricId);
    }

    @QueryMapping
    Connection<CorrelationRow> statisticalCorrelations(
            @Argument String facilityId, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return page(
                facilityId,
                page,
                (tenant, facility) -> correlations.list(tenant, facility, page),
                CorrelationRow::correlationId);
    }

    @QueryMapping
    Connection<ValidationRow> statisticalValidations(
            @Argument String facilityId,
            @Argument @Nullable String subjectId,
            @Argument @Nullable AssumptionOutcome outcome,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return page(
                facilityId,
                page,
                (tenant, facility) ->
                        validations.list(tenant, facility, subjectId, outcome == null ? null : outcome.name(), page),
                ValidationRow::validationId);
    }

    @QueryMapping
    Connection<Outlier> statisticalOutliers(
            @Argument String facilityId,
            @Argument @Nullable InvestigationStatus status,
            @Argument @Nullable OutlierSeverity severity,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return page(
                facilityId,
                page,
                (tenant, facility) -> outliers.list(tenant, facility, status, severity, page),
                Outlier::outlierId);
    }

    private <T> Connection<T> page(
            String facilityId,
            PageRequest page,
            BiFunction<TenantId, FacilityId, List<T>> rows,
            Function<T, String> key) {
        return reading(facilityId, (tenant, facility) -> Connections.of(page, rows.apply(tenant, facility), key));
    }

    private <T extends @Nullable Object> T reading(String facilityId, BiFunction<TenantId, FacilityId, T> work) {
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return transactions.readingInTenant(tenant, () -> work.apply(tenant, facility));
    }
}
