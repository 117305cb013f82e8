package com.agogsaas.wms.ledger;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL queries of {@code ledger.graphqls}. */
@Controller
class LedgerQueries {

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final RecommendationReader reader;

    LedgerQueries(CurrentTenant currentTenant, TenantTransactions transactions, RecommendationReader reader) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.reader = reader;
    }

    @QueryMapping
    @Nullable
    Recommendation recommendation(@Argument String recommendationId) {
        TenantId tenant = currentTenant.get();
        return transactions.readingInTenant(
                tenant, () -> reader.find(tenant, recommendationId).orElse(null));
    }

    @QueryMapping
    Connection<Recommendation> recommendations(
            @Argument String facilityId,
            @Argument @Nullable String lotNumber,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return transactions.readingInTenant(
                tenant,
                () -> Connections.of(
                        page, reader.list(tenant, facility, lotNumber, page), RecommendationReader::sortKey));
    }
}
