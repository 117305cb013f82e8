package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.training.TrainingListener;
import com.agogsaas.wms.acceptance.training.TrainingPhase;
import org.jspecify.annotations.Nullable;

/** Passes progress on, and notes it in the database at every new phase and every other second. */
final class NotedProgress implements TrainingListener {

    private static final long PAUSE_NANOS = 2_000_000_000;

    private final TrainingListener listener;
    private final TrainingListener note;
    private @Nullable TrainingPhase notedPhase;
    private long notedAt;

    NotedProgress(TrainingListener listener, TrainingListener note) {
        this.listener = listener;
        this.note = note;
    }

    @Override
    public void progress(TrainingPhase phase, double share) {
        listener.progress(phase, share);
        long now = System.nanoTime();
        if (phase != notedPhase || now - notedAt >= PAUSE_NANOS) {
            notedPhase = phase;
            notedAt = now;
            note.progress(phase, share);
        }
    }
}
