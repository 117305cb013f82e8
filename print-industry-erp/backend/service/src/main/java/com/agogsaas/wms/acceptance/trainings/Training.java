package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.training.TrainingPhase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A training of the acceptance model.
 *
 * @param trainingId names it
 * @param status how it stands
 * @param reason why it was asked for
 * @param requestedAt when
 * @param requestedBy by whom
 * @param startedAt when a process began it; null while none has
 * @param finishedAt when it ended; null while it has not
 * @param phase what it is at; null before it begins and after it ends
 * @param phaseShare how much of the phase is done, 0 to 1
 * @param modelVersion the version that it made; null unless it succeeded
 * @param activated whether that was put in force; null while it runs
 * @param outcome what came of it, as a sentence; null while it runs
 */
public record Training(
        String trainingId,
        Status status,
        String reason,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable TrainingPhase phase,
        @Nullable Double phaseShare,
        @Nullable String modelVersion,
        @Nullable Boolean activated,
        @Nullable String outcome) {

    /** How a training stands. */
    public enum Status {
        /** Nobody has begun it. */
        REQUESTED,
        /** A process is at it. */
        RUNNING,
        /** It made a version, which may or may not have been put in force. */
        SUCCEEDED,
        /** There is too little to learn from; nothing was made. */
        TOO_FEW_DECISIONS,
        /** It ended by a fault; nothing was made. */
        FAILED
    }
}
