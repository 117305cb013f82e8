package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * People decided about a recommendation. Published after the decision is committed.
 *
 * @param recommended the bin that was recommended
 * @param actual the bin that the lot lies in; null where it was not put away
 */
public record PutawayDecided(
        TenantId tenant,
        FacilityId facility,
        RecommendationId recommendation,
        LotNumber lot,
        DecisionKind kind,
        LocationId recommended,
        @Nullable LocationId actual) {}
