package com.agogsaas.wms.scheduling;

import com.agogsaas.wms.units.TenantId;

/**
 * A {@link BackgroundJob} that is done for one tenant after the other. Where it fails for one, the others still get
 * theirs, and then the run counts as failed.
 */
public non-sealed interface TenantJob extends RecurringWork {

    /**
     * Does it for one tenant, outside of any transaction: {@code TenantTransactions} opens those that see the tenant's
     * rows.
     *
     * @return whether there was anything to do
     * @throws InterruptedException as {@link BackgroundJob#run}
     */
    boolean run(TenantId tenant) throws InterruptedException;
}
