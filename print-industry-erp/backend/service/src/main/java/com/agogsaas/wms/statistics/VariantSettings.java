package com.agogsaas.wms.statistics;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.ScoreWeights;
import com.agogsaas.wms.engine.SpaceTravelDial;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a variant has otherwise than the facility. How full bins may be is no part of it: a test never changes what
 * fits.
 *
 * @param algorithm null for the service's
 * @param spaceTravelDial 0 to 1; null for the facility's
 * @param scoreWeights those that differ from the facility's, 0 to 1,000
 */
public record VariantSettings(
        @Nullable Algorithm algorithm,
        @Nullable Double spaceTravelDial,
        @Nullable Map<ScoreTerm, Double> scoreWeights) {

    /** Nothing else. */
    static final VariantSettings AS_IN_FORCE = new VariantSettings(null, null, null);

    public VariantSettings {
        scoreWeights = scoreWeights == null ? Map.of() : Map.copyOf(scoreWeights);
    }

    /** The weights that differ; none where there are none. */
    Map<ScoreTerm, Double> weights() {
        return scoreWeights == null ? Map.of() : scoreWeights;
    }

    /** Which algorithm places its lots. */
    public Algorithm algorithmInsteadOf(Algorithm usual) {
        return algorithm != null ? algorithm : usual;
    }

    /**
     * The facility's policy as this variant has it.
     *
     * @throws IllegalArgumentException when a number is out of its range, or no term is left with a weight
     */
    public PlacementPolicy applyTo(PlacementPolicy policy) {
        Map<ScoreTerm, Double> weights = new EnumMap<>(policy.weights().byTerm());
        weights.putAll(weights());
        return new PlacementPolicy(
                new ScoreWeights(weights),
                spaceTravelDial == null ? policy.dial() : new SpaceTravelDial(spaceTravelDial),
                policy.goldenZone(),
                policy.fillFactors(),
                policy.maxBinsPerLot());
    }
}
