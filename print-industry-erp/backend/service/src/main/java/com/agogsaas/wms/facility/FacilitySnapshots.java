package com.agogsaas.wms.facility;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.TenantTransactions;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import org.springframework.stereotype.Component;

/** Hands out the current state of facilities. */
@Component
public class FacilitySnapshots {

    private final TenantTransactions transactions;
    private final Facilities facilities;
    private final SnapshotLoader loader;

    FacilitySnapshots(TenantTransactions transactions, Facilities facilities, SnapshotLoader loader) {
        this.transactions = transactions;
        this.facilities = facilities;
        this.loader = loader;
    }

    /**
     * The facility as every change that is committed by now left it.
     *
     * @throws CodedException {@link ErrorCode#FACILITY_NOT_FOUND} when the tenant has no such facility
     */
    public FacilitySnapshot current(TenantId tenant, FacilityId facility) {
        return transactions.readingInTenant(tenant, () -> {
            facilities.require(tenant, facility);
            return loader.load(tenant, facility);
        });
    }
}
