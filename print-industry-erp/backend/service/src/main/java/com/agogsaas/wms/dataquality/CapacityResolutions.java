package com.agogsaas.wms.dataquality;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.TenantId;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;

/** Marks capacity failures as dealt with, and looks whether that is so. In the caller's transaction. */
@Service
class CapacityResolutions {

    private final CapacityFailureRepository failures;
    private final RemediationLog remediations;

    CapacityResolutions(CapacityFailureRepository failures, RemediationLog remediations) {
        this.failures = failures;
        this.remediations = remediations;
    }

    /** @param remainingOverflowPercentage by how much the bin is over its limit now */
    record Result(CapacityFailure failure, BigDecimal remainingOverflowPercentage) {}

    /**
     * Resolves a failure. It did help where the bin is not over its limit any more.
     *
     * @throws CodedException {@link ErrorCode#CAPACITY_FAILURE_NOT_FOUND};
     *     {@link ErrorCode#DATA_QUALITY_STATE_CONFLICT} when it was resolved before
     */
    Result resolve(TenantId tenant, String failureId, String notes, String resolver) {
        CapacityFailure open = failures.lock(tenant, failureId)
                .orElseThrow(() -> new CodedException(
                        ErrorCode.CAPACITY_FAILURE_NOT_FOUND, "There is no capacity failure " + failureId));
        if (open.resolved()) {
            throw new CodedException(
                    ErrorCode.DATA_QUALITY_STATE_CONFLICT,
                    "Capacity failure " + failureId + " was resolved by " + open.resolvedBy());
        }
        BigDecimal remaining = failures.overflowNow(tenant, open.locationId());
        failures.resolve(tenant, failureId, notes, resolver);
        remediations.write(
                tenant,
                new FacilityId(open.facilityId()),
                new Remediation(
                        "CAPACITY_FAILURES",
                        "RESOLVE_CAPACITY_FAILURE",
                        "LOCATION",
                        open.locationId(),
                        "overflow_percentage",
                        open.overflowPercentage(),
                        remaining,
                        remaining.signum() == 0,
                        notes,
                        resolver));
        return new Result(failures.find(tenant, failureId).orElseThrow(), remaining);
    }
}
