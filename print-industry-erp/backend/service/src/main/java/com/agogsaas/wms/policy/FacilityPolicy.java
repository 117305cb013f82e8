package com.agogsaas.wms.policy;

import com.agogsaas.wms.engine.PlacementPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The policy in force in a facility.
 *
 * @param policy what was set, and the defaults for the rest
 * @param updatedAt when somebody last set something, or null where nobody did
 * @param updatedBy who, or null where nobody did
 */
public record FacilityPolicy(
        PlacementPolicy policy,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy) {

    /** The policy of a facility where nobody set anything. */
    static final FacilityPolicy UNSET = new FacilityPolicy(PlacementPolicy.DEFAULT, null, null);
}
