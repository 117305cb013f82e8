package com.agogsaas.wms.acceptance.training;

import org.jspecify.annotations.Nullable;

/**
 * What to train on.
 *
 * @param own the tenant's decisions, by time
 * @param others decisions of other tenants; they are trained on, never measured on
 * @param othersWeight how many decisions they count for together, at most one each
 * @param champion the model in force, or null
 * @param seed what chance follows from
 * @param maxCalibrationError how far probabilities may be off on average
 */
public record TrainingTask(
        DecisionTable own,
        DecisionTable others,
        int othersWeight,
        @Nullable Champion champion,
        long seed,
        double maxCalibrationError) {}
