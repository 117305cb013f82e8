package com.agogsaas.wms.tenancy;

import com.agogsaas.wms.units.TenantId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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

    private static final String BEGIN = "SELECT set_config('role', ?, true), set_config('wms.tenant_id', ?, true)";

    /**
     * A connection plans a statement once, and again when a table was counted anew, each time for rows that are found
     * by an index: what tables held at that moment does not count. By these settings a scan without an index looks so
     * dear that compiling code for it would seem worth it, so nothing is compiled either.
     */
    private static final String KEEP_PLANS = ", set_config('plan_cache_mode', 'force_generic_plan', true)"
            + ", set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)";

    private static final String PLAN_ANEW = """
        SET LOCAL plan_cache_mode TO DEFAULT;
        SET LOCAL enable_seqscan TO DEFAULT;
        SET LOCAL jit TO DEFAULT
        """;

    /** The isolation goes with the first statement: set on the connection, it takes three more trips to the server. */
    private static final String SEE_ONE_STATE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ";

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcTemplate jdbc;

    TenantTransactions(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
    }

    /** Does the work in a transaction of the tenant, committed on return and rolled back on any exception. */
    public <T extends @Nullable Object> T inTenant(TenantId tenant, Supplier<T> work) {
        return run(writing, BEGIN, tenant, work);
    }

    /**
     * Like {@link #inTenant(TenantId, Supplier)}. Within another transaction, the rest of that goes by these plans,
     * too.
     */
    public <T extends @Nullable Object> T inTenant(TenantId tenant, Plans plans, Supplier<T> work) {
        return run(writing, begin(plans), tenant, work);
    }

    /** Does the work in a transaction of the tenant in which PostgreSQL refuses every write. */
    public <T extends @Nullable Object> T readingInTenant(TenantId tenant, Supplier<T> work) {
        return run(reading, BEGIN, tenant, work);
    }

    /**
     * Like {@link #readingInTenant}, and all statements see the database as the first of them does. Not to be called in
     * another transaction, which has seen something already.
     */
    public <T extends @Nullable Object> T readingOneStateInTenant(TenantId tenant, Supplier<T> work) {
        return readingOneStateInTenant(tenant, Plans.MADE_FOR_EACH_CALL, work);
    }

    /** {@link #readingOneStateInTenant(TenantId, Supplier)} by such plans. */
    public <T extends @Nullable Object> T readingOneStateInTenant(TenantId tenant, Plans plans, Supplier<T> work) {
        return run(reading, SEE_ONE_STATE + begin(plans), tenant, work);
    }

    /** Plans the rest of the transaction that is under way for what its statements are given. */
    public void planAnew() {
        jdbc.execute(PLAN_ANEW);
    }

    private static String begin(Plans plans) {
        return plans == Plans.KEPT ? BEGIN + KEEP_PLANS : BEGIN;
    }

    private <T extends @Nullable Object> T run(
            TransactionTemplate template, String begin, TenantId tenant, Supplier<T> work) {
        return template.execute(status -> {
            jdbc.execute(begin, (PreparedStatementCallback<Boolean>) statement -> {
                statement.setString(1, TENANT_ROLE);
                statement.setString(2, tenant.value());
                return statement.execute();
            });
            return work.get();
        });
    }
}
