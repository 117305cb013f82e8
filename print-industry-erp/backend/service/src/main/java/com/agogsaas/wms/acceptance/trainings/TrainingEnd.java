package com.agogsaas.wms.acceptance.trainings;

import org.jspecify.annotations.Nullable;

/**
 * How a training ended.
 *
 * @param status one that is an end
 * @param modelVersion the version that it made; with {@link Training.Status#SUCCEEDED} only
 * @param activated whether that is in force now
 * @param outcome what came of it, as a sentence
 */
record TrainingEnd(Training.Status status, @Nullable String modelVersion, boolean activated, String outcome) {}
