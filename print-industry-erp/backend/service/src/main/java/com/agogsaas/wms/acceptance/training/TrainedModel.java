package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import java.time.Instant;

/**
 * What training made, and what it is worth.
 *
 * @param model the model
 * @param verdict whether it may be put in force
 * @param reason why, as a sentence
 * @param figures how it did on decisions that it has not seen
 * @param test those decisions
 * @param fittedUntil when the latest recommendation was made that it was trained or calibrated on
 * @param settings how the trees were grown
 * @param library what grew them
 */
public record TrainedModel(
        AcceptanceModel model,
        Verdict verdict,
        String reason,
        TrainingFigures figures,
        DecisionTable test,
        Instant fittedUntil,
        TreeSettings settings,
        String library) {}
