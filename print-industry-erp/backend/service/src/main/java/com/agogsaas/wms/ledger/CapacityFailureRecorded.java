package com.agogsaas.wms.ledger;

import com.agogsaas.wms.units.TenantId;

/** A lot does not fit where it was put or sent, and that is on record. */
public record CapacityFailureRecorded(TenantId tenant, String failureId, CapacityFailureDraft failure) {}
