package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;

/**
 * A batch of recommendations is in the book and its space is held. Published after that is committed.
 *
 * @param recommendations those of the batch, in no particular order
 */
public record RecommendationsEntered(TenantId tenant, FacilityId facility, List<RecommendationId> recommendations) {

    public RecommendationsEntered {
        recommendations = List.copyOf(recommendations);
    }
}
