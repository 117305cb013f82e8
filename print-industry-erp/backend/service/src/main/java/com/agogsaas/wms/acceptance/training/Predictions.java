package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.HeuristicConfidence;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.model.Scorer;
import java.util.Arrays;

/** What models and their rivals say of decisions, row by row. */
public final class Predictions {

    private Predictions() {}

    /** Calibrated probabilities of a model. */
    public static double[] of(AcceptanceModel model, DecisionTable decisions) {
        double[] probabilities = new double[decisions.size()];
        Arrays.setAll(probabilities, row -> model.probability(decisions.matrix(), row * DecisionTable.WIDTH));
        return probabilities;
    }

    static double[] margins(Scorer scorer, DecisionTable decisions) {
        double[] margins = new double[decisions.size()];
        Arrays.setAll(margins, row -> scorer.margin(decisions.matrix(), row * DecisionTable.WIDTH));
        return margins;
    }

    static double[] heuristic(DecisionTable decisions) {
        double[] probabilities = new double[decisions.size()];
        Arrays.setAll(probabilities, row -> {
            float score = decisions.value(row, AcceptanceFeature.SCORE_TOTAL);
            return Float.isNaN(score) ? 0 : HeuristicConfidence.probability(score);
        });
        return probabilities;
    }

    static double[] constant(double probability, DecisionTable decisions) {
        double[] probabilities = new double[decisions.size()];
        Arrays.fill(probabilities, probability);
        return probabilities;
    }
}
