package com.agogsaas.wms.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a decision did.
 *
 * @param recommendation as it stands now
 * @param decidedBefore whether the same had been decided before, so that nothing was done
 * @param capacityFailureId of the record that the bin is overfull now, or null
 */
public record DecisionResult(
        Recommendation recommendation,
        boolean decidedBefore,
        @Nullable String capacityFailureId) {}
