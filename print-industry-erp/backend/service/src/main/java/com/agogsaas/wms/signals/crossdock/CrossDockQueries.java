package com.agogsaas.wms.signals.crossdock;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL query of {@code crossdock.graphqls}. */
@Controller
class CrossDockQueries {

    private final CrossDockSettings settings;
    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final ShortageRepository shortages;

    CrossDockQueries(
            CrossDockSettings settings,
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            ShortageRepository shortages) {
        this.settings = settings;
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.shortages = shortages;
    }

    @QueryMapping
    @Nullable
    Connection<OrderShortage> crossDockOpportunities(
            @Argument String facilityId,
            @Argument @Nullable String materialId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        MaterialId material = materialId == null ? null : Arguments.parse("materialId", materialId, MaterialId::new);
        if (!settings.enabled()) {
            return null;
        }
        return transactions.readingInTenant(
                tenant,
                () -> Connections.of(
                        page, shortages.list(tenant, facility, material, page), ShortageRepository::sortKey));
    }

    @SchemaMapping(typeName = "CrossDockOpportunity")
    String materialId(OrderShortage shortage) {
        return shortage.material().value();
    }
}
