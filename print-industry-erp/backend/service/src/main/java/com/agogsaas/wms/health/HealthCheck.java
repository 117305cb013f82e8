package com.agogsaas.wms.health;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.util.Optional;

/**
 * Something that is looked at. A component that implements this is found and looked at in the background, every few
 * seconds, by each process. It is called in a transaction in which PostgreSQL refuses every write and ends what takes
 * long; whatever it throws makes the check UNKNOWN.
 */
public interface HealthCheck {

    /** What is looked at. */
    HealthCheckName name();

    /** Whether its feature is switched on; the check is left out where it is not. */
    default boolean isOn() {
        return true;
    }

    /** How it is for the service as a whole, as the owner of the data; empty where it has no object. */
    Optional<Reading> ofService();

    /** Whether facilities differ; else {@link #ofService} stands for each of them. */
    default boolean differsByFacility() {
        return false;
    }

    /** How it is for one facility, with its tenant's rights; empty where it has no object. */
    default Optional<Reading> ofFacility(TenantId tenant, FacilityId facility) {
        return ofService();
    }
}
