package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.units.Probability;

/**
 * The confidence of a service that has not learned from decisions: the score as a share of the points that there are.
 *
 * <p>It orders recommendations but promises no frequency, and every answer that carries it names it as a heuristic.
 */
public final class HeuristicConfidence {

    private static final double POINTS = 100;

    private HeuristicConfidence() {}

    /** For a bin with this many points, 0 to 100. */
    public static double probability(double score) {
        return Math.min(1, Math.max(0, score / POINTS));
    }

    static Confidence of(FeatureVector features) {
        float score = features.get(AcceptanceFeature.SCORE_TOTAL);
        return new Confidence(
                new Probability(Float.isNaN(score) ? 0 : probability(score)), ConfidenceMethod.HEURISTIC, null);
    }
}
