package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.units.Probability;
import org.springframework.stereotype.Component;

/**
 * The confidence of a service that has not learned from decisions: the score as a share of the points that there are.
 *
 * <p>It orders recommendations but promises no frequency, and every answer that carries it names it as a heuristic.
 */
@Component
public class HeuristicConfidence {

    private static final double POINTS = 100;

    /** @param score points of the recommended bin, 0 to 100 */
    public Confidence of(double score) {
        return new Confidence(new Probability(Math.min(1, Math.max(0, score / POINTS))), ConfidenceMethod.HEURISTIC);
    }
}
