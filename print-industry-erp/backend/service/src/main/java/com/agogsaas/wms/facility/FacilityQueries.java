package com.agogsaas.wms.facility;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL queries of {@code facility.graphqls}. */
@Controller
class FacilityQueries {

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final FacilityRepository repository;
    private final BinRepository bins;

    FacilityQueries(
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            Facilities facilities,
            FacilityRepository repository,
            BinRepository bins) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.facilities = facilities;
        this.repository = repository;
        this.bins = bins;
    }

    @QueryMapping
    List<Facility> facilities() {
        TenantId tenant = currentTenant.get();
        return transactions.readingInTenant(tenant, () -> repository.list(tenant, null));
    }

    @QueryMapping
    @Nullable
    Facility facility(@Argument String facilityId) {
        TenantId tenant = currentTenant.get();
        List<Facility> found = transactions.readingInTenant(
                tenant, () -> repository.list(tenant, Arguments.parse("facilityId", facilityId, FacilityId::new)));
        return found.isEmpty() ? null : found.get(0);
    }

    @QueryMapping
    Connection<BinState> bins(
            @Argument String facilityId,
            @Argument @Nullable BinFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return transactions.readingInTenant(tenant, () -> {
            facilities.require(tenant, facility);
            List<BinState> rows = bins.list(tenant, facility, filter == null ? BinFilter.ALL : filter, page);
            return Connections.of(page, rows, BinState::locationCode);
        });
    }
}
