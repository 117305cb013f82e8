package com.agogsaas.wms.engine;

import java.util.EnumMap;
import java.util.Map;

/**
 * Trades space against travel. Neither end is best: lots taken by size alone leave fewer lots over and lengthen the
 * pickers' walk; lots taken by how often they are picked per room they take shorten it and leave larger gaps. (The
 * latter order is the cube-per-order index of Heskett, "Cube-per-order index: a key to warehouse stock location",
 * Transportation and Distribution Management 3, 1963.)
 *
 * <p>Two things follow the dial. Weights: up to the middle, those of the travel terms ({@link ScoreTerm#ABC_MATCH},
 * {@link ScoreTerm#TRAVEL}, {@link ScoreTerm#AFFINITY}, {@link ScoreTerm#CONGESTION}) grow from nothing to what they
 * are set to; from the middle on, those of the space terms ({@link ScoreTerm#UTILISATION},
 * {@link ScoreTerm#LOCATION_TYPE}, {@link ScoreTerm#CONSOLIDATION}) shrink from that to nothing. Order: up to the
 * middle the largest lots come first; from there on the lots that are picked most often for their size move forward,
 * until at the travel end they alone decide.
 *
 * @param position 0 for space alone, 1 for travel alone; in the middle all weights are as set
 */
public record SpaceTravelDial(double position) {

    public SpaceTravelDial {
        if (!(position >= 0 && position <= 1)) {
            throw new IllegalArgumentException("The space/travel dial is at 0 to 1, not " + position);
        }
    }

    /**
     * The weights as this dial changes them.
     *
     * @throws IllegalArgumentException when that leaves no term with a weight
     */
    public ScoreWeights applyTo(ScoreWeights weights) {
        Map<ScoreTerm, Double> turned = new EnumMap<>(ScoreTerm.class);
        weights.byTerm().forEach((term, weight) -> turned.put(term, weight * factor(term)));
        return new ScoreWeights(turned);
    }

    /** How far the order of lots has moved from size, 0, to picks per size, 1. */
    double shareOfFrequency() {
        return Math.max(0, 2 * position - 1);
    }

    private double factor(ScoreTerm term) {
        return switch (term) {
            case ABC_MATCH, TRAVEL, AFFINITY, CONGESTION -> Math.min(1, 2 * position);
            case UTILISATION, LOCATION_TYPE, CONSOLIDATION -> Math.min(1, 2 * (1 - position));
            case ERGONOMICS -> 1;
        };
    }
}
