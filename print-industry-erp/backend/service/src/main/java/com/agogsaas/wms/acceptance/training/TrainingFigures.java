package com.agogsaas.wms.acceptance.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model did on its test: the latest decisions, which nothing of it was fitted to. Every evaluation here is over
 * the same decisions, but for the champion's comparison, which leaves out what the champion has seen.
 *
 * @param model the model, calibrated
 * @param trees the trees, calibrated, whether or not they became the model
 * @param logistic the logistic baseline, calibrated
 * @param heuristic the heuristic confidence
 * @param baseRate the acceptance rate before the test, for every decision
 * @param comparisons the model with each of its rivals
 * @param calibrationLimit what the model's calibration error must not exceed
 * @param accuracyInterval 5th and 95th percentile of the accuracy when whole days are drawn anew
 * @param brierInterval likewise of the Brier score
 * @param trainDecisions trained on
 * @param calibrateDecisions calibrated with
 * @param otherDecisions of other tenants, trained on as a prior
 * @param otherWeight for how many decisions those counted
 * @param treeCount trees in the ensemble
 * @param reference how the features were distributed
 */
public record TrainingFigures(
        Evaluation model,
        Evaluation trees,
        Evaluation logistic,
        Evaluation heuristic,
        Evaluation baseRate,
        List<Comparison> comparisons,
        double calibrationLimit,
        List<Double> accuracyInterval,
        List<Double> brierInterval,
        int trainDecisions,
        int calibrateDecisions,
        int otherDecisions,
        double otherWeight,
        int treeCount,
        List<FeatureReference> reference) {

    /** The comparison with this rival, null where there was none. */
    public @Nullable Comparison comparison(String rival) {
        return comparisons.stream()
                .filter(comparison -> comparison.rival().equals(rival))
                .findFirst()
                .orElse(null);
    }
}
