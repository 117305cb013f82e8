package com.agogsaas.wms.acceptance.training;

/** Told how far a training is. */
@FunctionalInterface
public interface TrainingListener {

    /** Wants to know nothing. */
    TrainingListener NONE = (phase, share) -> {};

    /**
     * Called at least once a phase, from the thread that trains. May throw a
     * {@link java.util.concurrent.CancellationException} to stop the training.
     *
     * @param share of the phase that is done, 0 to 1
     */
    void progress(TrainingPhase phase, double share);
}
