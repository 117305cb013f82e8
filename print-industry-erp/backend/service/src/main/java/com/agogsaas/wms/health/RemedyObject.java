package com.agogsaas.wms.health;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What something is to be done to.
 *
 * @param tenant null for the service as a whole
 * @param facility null for all of the tenant's, or of the service's
 */
public record RemedyObject(
        @Nullable TenantId tenant, @Nullable FacilityId facility) {

    /** The service as a whole. */
    public static final RemedyObject SERVICE = new RemedyObject(null, null);

    /** A facility, as far as the action reaches. */
    public static RemedyObject of(RemediationAction action, TenantId tenant, FacilityId facility) {
        return switch (action.reach()) {
            case SERVICE -> SERVICE;
            case TENANT -> new RemedyObject(tenant, null);
            case FACILITY -> new RemedyObject(tenant, facility);
        };
    }
}
