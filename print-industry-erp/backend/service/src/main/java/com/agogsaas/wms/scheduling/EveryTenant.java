package com.agogsaas.wms.scheduling;

import com.agogsaas.wms.units.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant's job for all of them. */
record EveryTenant(TenantJob job, JdbcClient jdbc) implements BackgroundJob {

    private static final Logger LOG = LoggerFactory.getLogger(EveryTenant.class);
    private static final int NAMED = 5;

    @Override
    public String name() {
        return job.name();
    }

    @Override
    public Duration period() {
        return job.period();
    }

    @Override
    public String run() throws InterruptedException {
        List<String> failed = new ArrayList<>();
        List<TenantId> tenants = tenants();
        int busy = 0;
        for (TenantId tenant : tenants) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                busy += job.run(tenant) ? 1 : 0;
            } catch (RuntimeException failure) {
                LOG.warn("Job {} failed for tenant {}", name(), tenant, failure);
                failed.add(tenant.value());
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("failed for " + failed.size() + " of " + tenants.size()
                    + " tenants, of them " + failed.subList(0, Math.min(NAMED, failed.size())));
        }
        return "something to do for " + busy + " of " + tenants.size() + " tenants";
    }

    private List<TenantId> tenants() {
        return jdbc.sql("SELECT tenant_id FROM tenants ORDER BY tenant_id")
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }
}
