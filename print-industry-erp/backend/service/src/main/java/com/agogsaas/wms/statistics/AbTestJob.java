package com.agogsaas.wms.statistics;

import com.agogsaas.wms.scheduling.TenantJob;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at running A/B tests, so that one that does harm is stopped within the hour. */
@Component
class AbTestJob implements TenantJob {

    private final StatisticsSettings settings;
    private final TenantTransactions transactions;
    private final AbTestRepository repository;
    private final AbTests tests;

    AbTestJob(
            StatisticsSettings settings, TenantTransactions transactions, AbTestRepository repository, AbTests tests) {
        this.settings = settings;
        this.transactions = transactions;
        this.repository = repository;
        this.tests = tests;
    }

    @Override
    public String name() {
        return "ab-tests";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean run(TenantId tenant) throws InterruptedException {
        if (!settings.enabled()) {
            return false;
        }
        List<String> running = transactions.readingInTenant(tenant, () -> repository.running(tenant));
        for (String testId : running) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            AbTest unused = transactions.inTenant(tenant, () -> tests.look(tenant, testId));
        }
        return !running.isEmpty();
    }
}
