package com.agogsaas.wms.utilization;

import com.agogsaas.wms.errors.Arguments;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.errors.InputProblem;
import com.agogsaas.wms.errors.InvalidInputException;
import com.agogsaas.wms.facility.BinRepository;
import com.agogsaas.wms.facility.BinState;
import com.agogsaas.wms.facility.Facilities;
import com.agogsaas.wms.tenancy.CurrentTenant;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import com.agogsaas.wms.units.UtilisationBand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL query of {@code utilization.graphqls} about one bin. */
@Controller
class BinDetailQueries {

    private final CurrentTenant currentTenant;
    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final BinRepository bins;
    private final BinUtilizationRepository cache;
    private final BinContentsRepository contents;

    BinDetailQueries(
            CurrentTenant currentTenant,
            TenantTransactions transactions,
            Facilities facilities,
            BinRepository bins,
            BinUtilizationRepository cache,
            BinContentsRepository contents) {
        this.currentTenant = currentTenant;
        this.transactions = transactions;
        this.facilities = facilities;
        this.bins = bins;
        this.cache = cache;
        this.contents = contents;
    }

    /** The schema's BinDetail. */
    record BinDetail(
            BinState bin,
            @Nullable BinUtilization cached,
            List<BinContents.Content> contents,
            List<BinContents.Hold> holds,
            List<BinContents.Movement> history) {

        public UtilisationBand band() {
            return UtilisationBand.of(
                    bin.stockCubicFeet().doubleValue() / bin.cubicFeet().doubleValue());
        }
    }

    @QueryMapping
    @Nullable
    BinDetail binDetail(
            @Argument String facilityId,
            @Argument @Nullable String locationId,
            @Argument @Nullable String locationCode) {
        if (locationId == null && locationCode == null) {
            throw new InvalidInputException(List.of(new InputProblem(
                    ErrorCode.TEXT_INVALID, "locationId", "One of locationId and locationCode is needed")));
        }
        TenantId tenant = currentTenant.get();
        FacilityId facility = Arguments.parse("facilityId", facilityId, FacilityId::new);
        // One state, so that what is listed adds up to what the bin says.
        return transactions.readingOneStateInTenant(tenant, () -> {
            facilities.require(tenant, facility);
            return bins.find(tenant, facility, locationId, locationCode)
                    .map(bin -> new BinDetail(
                            bin,
                            cache.find(tenant, facility, bin.locationId()).orElse(null),
                            contents.contents(tenant, bin.locationId()),
                            contents.holds(tenant, bin.locationId()),
                            contents.history(tenant, bin.locationId())))
                    .orElse(null);
        });
    }
}
