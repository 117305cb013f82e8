package com.agogsaas.wms.importing;

import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.TenantId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Says of imports whose process died that they failed. A process that lives says so every second, so one that has been
 * silent for thirty is taken for dead; its transaction was rolled back with it.
 */
@Component
class AbandonedImports implements ApplicationRunner {

    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedImports.class);
    private static final ImportReport DIED =
            ImportReport.ofFailure("The service ended while it ran; nothing was written");

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final ImportJobRepository jobs;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("import-watch-"));

    AbandonedImports(TenantTransactions transactions, JdbcClient jdbc, ImportJobRepository jobs) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var unused = ticker.scheduleWithFixedDelay(this::look, 0, SILENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    private void look() {
        try {
            failAbandoned(SILENCE);
        } catch (RuntimeException failure) {
            LOG.warn("Abandoned imports could not be looked for", failure);
        }
    }

    /** Marks the running imports of all tenants that have been silent for so long, and says how many. */
    int failAbandoned(Duration silence) {
        List<String> tenants =
                jdbc.sql("SELECT tenant_id FROM tenants").query(String.class).list();
        int failed = 0;
        for (String name : tenants) {
            TenantId tenant = new TenantId(name);
            failed += transactions.inTenant(tenant, () -> jobs.failAbandoned(tenant, silence, DIED));
        }
        return failed;
    }
}
