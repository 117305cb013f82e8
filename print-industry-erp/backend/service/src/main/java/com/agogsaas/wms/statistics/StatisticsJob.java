package com.agogsaas.wms.statistics;

import com.agogsaas.wms.scheduling.TenantJob;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Analyses every facility once a day, for the first time soon after the service has started on a new database. */
@Component
class StatisticsJob implements TenantJob {

    private final StatisticsSettings settings;
    private final TenantTransactions transactions;
    private final SummaryRepository summaries;
    private final StatisticalAnalysis analysis;

    StatisticsJob(
            StatisticsSettings settings,
            TenantTransactions transactions,
            SummaryRepository summaries,
            StatisticalAnalysis analysis) {
        this.settings = settings;
        this.transactions = transactions;
        this.summaries = summaries;
        this.analysis = analysis;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public Duration period() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean run(TenantId tenant) throws InterruptedException {
        if (!settings.enabled()) {
            return false;
        }
        List<FacilityId> facilities = transactions.readingInTenant(tenant, () -> summaries.facilities(tenant));
        for (FacilityId facility : facilities) {
            for (Period period : analysis.due()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                analysis.run(tenant, facility, period);
            }
        }
        String unused = summaries.refresh();
        return !facilities.isEmpty();
    }
}
