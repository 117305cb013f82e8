package com.agogsaas.wms.facility;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
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
    List<Facility> facilities(DataFetchingFieldSelectionSet selected) {
        return list(null, selected);
    }

    @QueryMapping
    @Nullable
    Facility facility(@Argument String facilityId, DataFetchingFieldSelectionSet selected) {
        List<Facility> found = list(Arguments.parse("facilityId", facilityId, FacilityId::new), selected);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<Facility> list(@Nullable FacilityId facility, DataFetchingFieldSelectionSet selected) {
        TenantId tenant = currentTenant.get();
        boolean inFigures = selected.containsAnyOf("bins", "openBins", "cubicFeet", "usedCubicFeet");
        return transactions.readingInTenant(tenant, () -> repository.list(tenant, facility, inFigures));
    }

    @SchemaMapping
    int bins(Facility facility) {
        return figures(facility).bins();
    }

    @SchemaMapping
    int openBins(Facility facility) {
        return figures(facility).openBins();
    }

    @SchemaMapping
    BigDecimal cubicFeet(Facility facility) {
        return figures(facility).cubicFeet();
    }

    @SchemaMapping
    BigDecimal usedCubicFeet(Facility facility) {
        return figures(facility).usedCubicFeet();
    }

    private static Facility.Figures figures(Facility facility) {
        return Objects.requireNonNull(facility.figures(), "Somebody asks for figures, so they were read");
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
