package com.agogsaas.wms.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each consideration counts. Only the proportions matter: the engine scales the weights so that a bin which is
 * perfect in every respect scores 100.
 *
 * @param byTerm the weight of every {@link ScoreTerm}, 0 to {@value #MAX}, at least one of them more than 0
 */
public record ScoreWeights(Map<ScoreTerm, Double> byTerm) {

    /** More than anybody needs to say that nothing else counts. */
    public static final double MAX = 1_000;

    public ScoreWeights {
        for (ScoreTerm term : ScoreTerm.values()) {
            Double weight = byTerm.get(term);
            if (weight == null || !(weight >= 0 && weight <= MAX)) {
                throw new IllegalArgumentException("The weight of " + term + " is 0 to " + MAX + ", not " + weight);
            }
        }
        if (byTerm.values().stream().noneMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException("At least one score weight is more than 0");
        }
        byTerm = Collections.unmodifiableMap(new EnumMap<>(byTerm));
    }

    public double weight(ScoreTerm term) {
        return byTerm.getOrDefault(term, 0.0);
    }

    /** The same with another weight for one term. */
    public ScoreWeights with(ScoreTerm term, double weight) {
        Map<ScoreTerm, Double> changed = new EnumMap<>(byTerm);
        changed.put(term, weight);
        return new ScoreWeights(changed);
    }

    /** The same with what one term weighs given to another. */
    ScoreWeights giving(ScoreTerm from, ScoreTerm to) {
        return with(to, Math.min(MAX, weight(from) + weight(to))).with(from, 0);
    }

    /**
     * The points that each of the terms that something is known about is worth at most, 100 together: they share the
     * weight of the others in proportion to their own. Where only the others have a weight, all are worth nothing.
     */
    Map<ScoreTerm, Double> points(Set<ScoreTerm> known) {
        double together = known.stream().mapToDouble(this::weight).sum();
        Map<ScoreTerm, Double> points = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : known) {
            points.put(term, together == 0 ? 0 : 100 * weight(term) / together);
        }
        return points;
    }
}
