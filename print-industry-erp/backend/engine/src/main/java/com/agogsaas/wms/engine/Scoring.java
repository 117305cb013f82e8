package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AisleSignals;

/**
 * What bins are scored by, beside what is known of the bin and the lot.
 *
 * @param weights how much each consideration counts, after the dial
 * @param goldenZone the shelves that are easy on people's backs
 * @param signals what is known of the aisles
 */
public record Scoring(ScoreWeights weights, GoldenZone goldenZone, AisleSignals signals) {

    /** What holds for a facility that has set nothing and knows nothing of its aisles. */
    public static final Scoring DEFAULT = of(PlacementPolicy.DEFAULT, AisleSignals.NONE);

    public static Scoring of(PlacementPolicy policy, AisleSignals signals) {
        return new Scoring(policy.dial().applyTo(policy.weights()), policy.goldenZone(), signals);
    }
}
