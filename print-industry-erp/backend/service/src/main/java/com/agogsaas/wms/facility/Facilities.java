package com.agogsaas.wms.facility;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import org.springframework.stereotype.Service;

/** Which facilities there are. */
@Service
public class Facilities {

    private final FacilityRepository repository;

    Facilities(FacilityRepository repository) {
        this.repository = repository;
    }

    /**
     * Makes sure of a facility. To be called in a transaction of the tenant.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} unless the tenant has this facility in use
     */
    public void require(TenantId tenant, FacilityId facility) {
        if (!repository.exists(tenant, facility)) {
            throw notFound(facility);
        }
    }

    static CodedException notFound(FacilityId facility) {
        return new CodedException(ErrorCode.FACILITY_NOT_FOUND, "There is no facility " + facility);
    }
}
