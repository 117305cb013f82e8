package com.agogsaas.wms.health.remediation;

/** How a remediation ended, as {@code bin_optimization_remediation_log} has it. */
enum RemediationOutcome {
    /** It is under way. */
    RUNNING,
    /** It did what it should, or would. */
    SUCCEEDED,
    /** There was nothing to do. */
    NO_EFFECT,
    /** It failed. */
    FAILED,
    /** It was not begun. */
    SKIPPED
}
