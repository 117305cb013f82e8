package com.agogsaas.wms.acceptance.model;

import java.util.List;

/**
 * A model as it is stored and served.
 *
 * @param kind what it is
 * @param features the list that it was trained on, as {@code AcceptanceFeature.signature()} had it then
 * @param scorer log-odds from features
 * @param calibration probability from log-odds
 */
public record AcceptanceModel(ModelKind kind, List<String> features, Scorer scorer, Calibration calibration) {

    public AcceptanceModel {
        features = List.copyOf(features);
        if (features.size() != scorer.features()) {
            throw new IllegalArgumentException(
                    "A model of " + features.size() + " features looks at " + scorer.features());
        }
    }

    /** The calibrated probability that the recommendation in this row is accepted. */
    public double probability(float[] matrix, int offset) {
        return calibration.probability(scorer.margin(matrix, offset));
    }

    /** What every feature adds to the calibrated log-odds of the row; see {@link Scorer#contributions}. */
    public double[] contributions(float[] matrix, int offset) {
        double[] contributions = scorer.contributions(matrix, offset);
        for (int feature = 0; feature < contributions.length; feature++) {
            contributions[feature] *= calibration.slope();
        }
        return contributions;
    }

    /** The calibrated log-odds while nothing is known: what the contributions are added to. */
    public double baseline() {
        return calibration.slope() * scorer.expectedMargin() + calibration.intercept();
    }
}
