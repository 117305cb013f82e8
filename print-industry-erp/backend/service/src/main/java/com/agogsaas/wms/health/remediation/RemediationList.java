package com.agogsaas.wms.health.remediation;

import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was done, for whoever may see it: the tenant's own rows, and those about the service as a whole. */
@Service
public class RemediationList {

    private final TenantTransactions transactions;
    private final RemediationJournal log;

    RemediationList(TenantTransactions transactions, RemediationJournal log) {
        this.transactions = transactions;
        this.log = log;
    }

    /** The one of this name, empty where there is none or the tenant may not see it. */
    public Optional<Remediation> find(TenantId tenant, String remediationId) {
        return transactions.readingInTenant(tenant, () -> log.find(tenant, remediationId));
    }

    /** A page, the latest first; of one facility and what concerns all of them where one is given. */
    public Connection<Remediation> page(TenantId tenant, @Nullable FacilityId facility, PageRequest page) {
        return transactions.readingInTenant(
                tenant, () -> Connections.of(page, log.list(tenant, facility, page), RemediationJournal::sortKey));
    }
}
