package com.agogsaas.wms.errors;

/** Every failure that a caller can meet. The names are stable: clients and alerts depend on them. */
public enum ErrorCode {
    /** A batch without items. */
    BATCH_EMPTY(ErrorType.USER),
    /** A batch with more items than one request may carry. */
    BATCH_TOO_LARGE(ErrorType.USER),
    /** A number that is negative, zero where it must not be, not finite, or beyond the documented limits. */
    NUMBER_OUT_OF_RANGE(ErrorType.USER),
    /** A text that is blank, too long, or contains control characters. */
    TEXT_INVALID(ErrorType.USER),
    /** The same lot number twice in one batch. */
    LOT_DUPLICATED(ErrorType.USER),
    /** Neither the request nor master data says how large or how heavy the lot is. */
    MEASUREMENTS_MISSING(ErrorType.USER),
    /** The request is not valid GraphQL, or does not match the schema. */
    REQUEST_MALFORMED(ErrorType.USER),
    /** The request is larger, deeper or more complex than the service accepts. */
    REQUEST_TOO_LARGE(ErrorType.USER),
    /** A kind, a format and a character set of an import that do not exist or do not go together. */
    IMPORT_OPTIONS_INVALID(ErrorType.USER),
    /** Settings that name something twice or contradict each other. */
    SETTINGS_CONTRADICTORY(ErrorType.USER),
    /** A decision whose parts do not go together, such as an override without a bin. */
    DECISION_INVALID(ErrorType.USER),
    /** A period that does not end after it begins, or is too long. */
    PERIOD_INVALID(ErrorType.USER),
    /** A declaration of an A/B test whose parts do not go together. */
    AB_TEST_INVALID(ErrorType.USER),
    /** A step of an investigation that lacks what the step needs, such as a cause. */
    INVESTIGATION_INVALID(ErrorType.USER),
    /** A cursor that this service did not hand out for this list. */
    CURSOR_INVALID(ErrorType.USER),

    /** Nothing is served at this path. */
    PATH_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such facility for this tenant. */
    FACILITY_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such material for this tenant. */
    MATERIAL_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such bin for this tenant. */
    LOCATION_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such recommendation for this tenant. */
    RECOMMENDATION_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such version of the acceptance model for this tenant, or none is in force. */
    MODEL_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such import for this tenant. */
    IMPORT_NOT_FOUND(ErrorType.NOT_FOUND),

    /** No such measurement of a material for this tenant. */
    VERIFICATION_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such capacity failure for this tenant. */
    CAPACITY_FAILURE_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such cancellation of a promise to an order for this tenant. */
    CANCELLATION_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such outlier for this tenant. */
    OUTLIER_NOT_FOUND(ErrorType.NOT_FOUND),
    /** No such A/B test for this tenant. */
    AB_TEST_NOT_FOUND(ErrorType.NOT_FOUND),

    /** The lot is already in a bin. */
    LOT_ALREADY_PLACED(ErrorType.CONFLICT),
    /** The recommendation was decided before, and otherwise. */
    RECOMMENDATION_DECIDED(ErrorType.CONFLICT),
    /** A newer recommendation of the lot has replaced it, or its space was given back. */
    RECOMMENDATION_WITHDRAWN(ErrorType.CONFLICT),
    /** The bin has no room for the lot or breaks a rule; the error names which, and by how much. */
    BIN_CANNOT_TAKE_LOT(ErrorType.CONFLICT),
    /** The order that goods were to be staged for was cancelled, changed or filled meanwhile. */
    CROSS_DOCK_NOT_NEEDED(ErrorType.CONFLICT),
    /** The step does not follow on where the outlier's investigation is. */
    OUTLIER_STATE_CONFLICT(ErrorType.CONFLICT),
    /** The A/B test has started or is over, or another one is running. */
    AB_TEST_STATE_CONFLICT(ErrorType.CONFLICT),
    /** What is to be resolved, cancelled or relocated is not in the state for it. */
    DATA_QUALITY_STATE_CONFLICT(ErrorType.CONFLICT),
    /** Data-quality monitoring is off by DATA_QUALITY_MONITORING_ENABLED. */
    DATA_QUALITY_OFF(ErrorType.CONFLICT),
    /** Statistical analysis is off by STATISTICAL_ANALYSIS_ENABLED. */
    STATISTICS_OFF(ErrorType.CONFLICT),
    /** The idempotency key was used for another request before. */
    IDEMPOTENCY_KEY_REUSED(ErrorType.CONFLICT),
    /** A version of the acceptance model that is damaged, or was trained on another list of features. */
    MODEL_UNUSABLE(ErrorType.CONFLICT),
    /** The import has already started, finished or been cancelled. */
    IMPORT_STATE_CONFLICT(ErrorType.CONFLICT),

    /** No access token, or one that is not accepted. */
    UNAUTHENTICATED(ErrorType.UNAUTHENTICATED),

    /** The request names another tenant than the caller's. */
    TENANT_FORBIDDEN(ErrorType.FORBIDDEN),
    /** Only an administrator may do this. */
    ADMIN_REQUIRED(ErrorType.FORBIDDEN),
    /** The access token lacks the scope that the operation needs. */
    SCOPE_MISSING(ErrorType.FORBIDDEN),

    /** The client has sent more requests than it may in a while. */
    RATE_LIMITED(ErrorType.UNAVAILABLE),
    /** The issuer of access tokens did not answer, so none can be checked. */
    ISSUER_UNAVAILABLE(ErrorType.UNAVAILABLE),
    /** Other requests kept taking the space that was found; nothing was saved. */
    WAREHOUSE_BUSY(ErrorType.UNAVAILABLE),
    /** As many imports are running or waiting as the service takes on; none was begun. */
    IMPORTS_BUSY(ErrorType.UNAVAILABLE),
    /** The database did not answer. */
    DATABASE_UNAVAILABLE(ErrorType.UNAVAILABLE),

    /** A fault of the service; its log has the details under the same error id. */
    INTERNAL_ERROR(ErrorType.INTERNAL);

    private final ErrorType type;

    ErrorCode(ErrorType type) {
        this.type = type;
    }

    /** Who can do something about it. */
    public ErrorType type() {
        return type;
    }
}
