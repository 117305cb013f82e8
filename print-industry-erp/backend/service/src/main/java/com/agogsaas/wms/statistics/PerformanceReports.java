package com.agogsaas.wms.statistics;

import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gathers what a report says, as of one moment. */
@Component
class PerformanceReports {

    private static final int DAYS = 30;
    private static final int BINS = 100_000;
    private static final PageRequest LATEST = new PageRequest(20, null);

    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final SummaryRepository summaries;
    private final MetricRepository metrics;
    private final ObservationRepository observations;
    private final ValidationRepository validations;
    private final OutlierRepository outliers;
    private final AbTestRepository tests;
    private final Clock clock;

    PerformanceReports(
            TenantTransactions transactions,
            Facilities facilities,
            SummaryRepository summaries,
            MetricRepository metrics,
            ObservationRepository observations,
            ValidationRepository validations,
            OutlierRepository outliers,
            AbTestRepository tests,
            Clock clock) {
        this.transactions = transactions;
        this.facilities = facilities;
        this.summaries = summaries;
        this.metrics = metrics;
        this.observations = observations;
        this.validations = validations;
        this.outliers = outliers;
        this.tests = tests;
        this.clock = clock;
    }

    PerformanceReport make(TenantId tenant, FacilityId facility) {
        return transactions.readingOneStateInTenant(tenant, () -> {
            facilities.require(tenant, facility);
            var days = observations.days(tenant, facility, Period.daysUpTo(clock.instant(), DAYS), "ALL");
            return new PerformanceReport(
                    facility.value(),
                    clock.instant(),
                    summaries.find(tenant, facility).orElse(null),
                    metrics.latest(tenant, facility),
                    observations.bins(tenant, facility, BINS),
                    days,
                    TrendQueries.payload(days),
                    validations.list(tenant, facility, null, "VIOLATED", LATEST),
                    outliers.list(tenant, facility, InvestigationStatus.OPEN, null, LATEST),
                    tests.list(tenant, facility, LATEST));
        });
    }
}
