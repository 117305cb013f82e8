package com.agogsaas.wms.acceptance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant's confidences come from in this process, and why.
 *
 * @param state whether a model is served, or what keeps it from being served
 * @param modelVersion the version that is in force, served or not; null where none is
 * @param activatedAt since when; null where none is
 * @param explanation the same as a sentence
 */
public record AcceptanceModelStatus(
        State state,
        @Nullable String modelVersion,
        @Nullable Instant activatedAt,
        String explanation) {

    /** Whether a model is served. In every state but the first, confidences are heuristic and say so. */
    public enum State {
        /** The model in force is served. */
        SERVED,
        /** The setting {@code ML_MODEL_ENABLED} is off. */
        DISABLED,
        /** None was put in force. */
        NO_MODEL,
        /** The version in force is not in the database. */
        VERSION_MISSING,
        /** The stored model is not what was saved. */
        DAMAGED,
        /** The model was trained on another list of features than the service has now. */
        FEATURES_OUTDATED,
        /** The database has not answered since the start. */
        UNREAD
    }

    /** Where confidences come from then. */
    public ConfidenceMethod method() {
        return state == State.SERVED ? ConfidenceMethod.MODEL : ConfidenceMethod.HEURISTIC;
    }
}
