package com.agogsaas.wms.utilization;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.paging.Connections;
import com.agogsaas.wms.paging.PageRequest;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import graphql.relay.Connection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL queries of {@code utilization.graphqls} about the cache as a whole. */
@Controller
class UtilizationQueries {

    private static final int MOST_BINS_ON_A_PLAN = 20_000;
    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 30;

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final BinUtilizationRepository bins;
    private final TotalsRepository totals;
    private final FloorPlanRepository floor;
    private final UtilizationDays days;
    private final CacheRefreshRepository refreshes;

    UtilizationQueries(
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            Facilities facilities,
            BinUtilizationRepository bins,
            TotalsRepository totals,
            FloorPlanRepository floor,
            UtilizationDays days,
            CacheRefreshRepository refreshes) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.facilities = facilities;
        this.bins = bins;
        this.totals = totals;
        this.floor = floor;
        this.days = days;
        this.refreshes = refreshes;
    }

    @QueryMapping
    Connection<BinUtilization> binUtilization(
            @Argument String facilityId,
            @Argument @Nullable BinUtilizationFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return reading(
                facilityId,
                (tenant, facility) -> Connections.of(
                        page,
                        bins.list(tenant, facility, filter == null ? BinUtilizationFilter.ALL : filter, page),
                        BinUtilization::locationCode));
    }

    @QueryMapping
    AreaUtilization facilityUtilization(@Argument String facilityId) {
        return reading(facilityId, totals::facility);
    }

    @QueryMapping
    UtilizationAge utilizationAge(@Argument String facilityId) {
        return reading(facilityId, totals::age);
    }

    @QueryMapping
    List<AreaUtilization> zoneUtilization(@Argument String facilityId) {
        return reading(facilityId, totals::zones);
    }

    @QueryMapping
    List<AreaUtilization> aisleUtilization(@Argument String facilityId, @Argument @Nullable String zone) {
        return reading(facilityId, (tenant, facility) -> totals.aisles(tenant, facility, zone));
    }

    @QueryMapping
    FloorPlanPage floorPlan(
            @Argument String facilityId, @Argument @Nullable Integer pageSize, @Argument @Nullable String after) {
        PageRequest page = PageRequest.ofColumns(pageSize, after, MOST_BINS_ON_A_PLAN);
        return reading(facilityId, (tenant, facility) -> floor.page(tenant, facility, page.afterKey(), page.size()));
    }

    @QueryMapping
    List<UtilizationDay> utilizationTrend(
            @Argument String facilityId, @Argument @Nullable String zone, @Argument("days") @Nullable Integer wanted) {
        int number = wanted == null ? USUAL_DAYS : wanted;
        if (number < 1 || number > MOST_DAYS) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.NUMBER_OUT_OF_RANGE, "days", "A trend has 1 to " + MOST_DAYS + " days, not " + number)));
        }
        return reading(facilityId, (tenant, facility) -> days.list(tenant, facility, zone, number));
    }

    @QueryMapping
    Connection<CacheRefresh> cacheRefreshes(
            @Argument @Nullable CacheView view,
            @Argument CacheRefresh.@Nullable Outcome outcome,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connections.of(page, refreshes.list(view, outcome, page), CacheRefresh::refreshId);
    }

    private <T extends @Nullable Object> T reading(String facilityId, BiFunction<TenantId, FacilityId, T> work) {
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        return transactions.readingInTenant(tenant, () -> {
            facilities.require(tenant, facility);
            return work.apply(tenant, facility);
        });
    }
}
