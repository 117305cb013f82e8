package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.LocationId;
import com.agogsaas.wms.units.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has to write something down with every decision: in its transaction, so that there is both or neither. Holds
 * and stock are as the decision leaves them.
 */
public interface DecisionWitness {

    /**
     * Told of a decision that was made, not of one that was made before.
     *
     * @param location the bin that the lot is in now; null where it is in none
     */
    void decided(TenantId tenant, OpenRecommendation open, Decision decision, @Nullable LocationId location);
}
