package com.agogsaas.wms.utilization;

import com.agogsaas.wms.scheduling.TenantJob;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps the current day's row of every zone up to date with the cache, whoever refreshes that. What a day ends with is
 * at most this job's period older than midnight.
 */
@Component
class UtilizationDaysJob implements TenantJob {

    private final UtilizationDays days;
    private final TenantTransactions transactions;

    UtilizationDaysJob(UtilizationDays days, TenantTransactions transactions) {
        this.days = days;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "utilization-days";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(15);
    }

    @Override
    public boolean run(TenantId tenant) {
        return transactions.inTenant(tenant, () -> days.take(tenant)) > 0;
    }
}
