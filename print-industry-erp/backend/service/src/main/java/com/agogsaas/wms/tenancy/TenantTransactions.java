package com.agogsaas.wms.tenancy;

import com.agogsaas.wms.units.TenantId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens transactions that see and touch one tenant's rows only.
 *
 * <p>Each begins by giving up the owner's rights for those of the tenant role and by naming the tenant; both end with
 * the transaction, so a pooled connection carries nothing over. Inside of one, another for the same tenant joins it.
 */
@Component
public class TenantTransactions {

    /** The role without login that every policy of the schema is written for. */
    private static final String TENANT_ROLE = "wms_tenant_role";

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate readingOneState;
    private final JdbcClient jdbc;

    TenantTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.readingOneState = new TransactionTemplate(transactions);
        this.readingOneState.setReadOnly(true);
        this.readingOneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jdbc = jdbc;
    }

    /** Does the work in a transaction of the tenant, committed on return and rolled back on any exception. */
    public <T extends @Nullable Object> T inTenant(TenantId tenant, Supplier<T> work) {
        return run(writing, tenant, work);
    }

    /** Does the work in a transaction of the tenant in which PostgreSQL refuses every write. */
    public <T extends @Nullable Object> T readingInTenant(TenantId tenant, Supplier<T> work) {
        return run(reading, tenant, work);
    }

    /** Like {@link #readingInTenant}, and all statements see the database as the first of them does. */
    public <T extends @Nullable Object> T readingOneStateInTenant(TenantId tenant, Supplier<T> work) {
        return run(readingOneState, tenant, work);
    }

    private <T extends @Nullable Object> T run(TransactionTemplate template, TenantId tenant, Supplier<T> work) {
        return template.execute(status -> {
            jdbc.sql("SELECT set_config('role', :role, true), set_config('wms.tenant_id', :tenantId, true)")
                    .param("role", TENANT_ROLE)
                    .param("tenantId", tenant.value())
                    .query(rows -> {});
            return work.get();
        });
    }
}
