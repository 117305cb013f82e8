package com.agogsaas.wms.importing;

import com.agogsaas.wms.scheduling.TenantJob;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Says of imports whose process died that they failed. A process that lives says so every second, so one that has been
 * silent for thirty is taken for dead; its transaction was rolled back with it.
 */
@Component
class AbandonedImports implements TenantJob {

    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final ImportReport DIED =
            ImportReport.ofFailure("The service ended while it ran; nothing was written");

    private final TenantTransactions transactions;
    private final ImportJobRepository jobs;

    AbandonedImports(TenantTransactions transactions, ImportJobRepository jobs) {
        this.transactions = transactions;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "abandoned-imports";
    }

    @Override
    public Duration period() {
        return SILENCE;
    }

    @Override
    public boolean run(TenantId tenant) {
        return transactions.inTenant(tenant, () -> jobs.failAbandoned(tenant, SILENCE, DIED)) > 0;
    }
}
