package com.agogsaas.wms.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands, whichever process does it.
 *
 * @param name of the job
 * @param running whether a process is at it
 * @param runner the process that is at it, or did it last; null where none ever did
 * @param startedAt of the last run, or the one under way
 * @param finishedAt of the last run that ended
 * @param outcome of the last run that ended
 * @param note what came of that, in a few words for operators; of a failure, what was thrown
 * @param failuresInRow failures since it last succeeded
 * @param dueAt when it is done next
 */
public record JobStatus(
        String name,
        boolean running,
        @Nullable String runner,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable JobOutcome outcome,
        String note,
        int failuresInRow,
        Instant dueAt) {}
