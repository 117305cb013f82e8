package com.agogsaas.wms.dataquality;

/** What came of a measurement. */
enum DimensionVerificationStatus {
    VERIFIED,
    VARIANCE_DETECTED,
    MASTER_MISSING,
    MASTER_CORRECTED,
    DISMISSED
}
