package com.agogsaas.wms.acceptance.training;

/** What a training is at. */
public enum TrainingPhase {
    /** Decisions are read. */
    READING,
    /** Models are fitted. */
    FITTING,
    /** The best of them is measured on decisions that it has not seen. */
    MEASURING,
    /** The version is saved. */
    SAVING
}
