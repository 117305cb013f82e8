package com.agogsaas.wms.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How good a bin is for a lot: the total and what each consideration contributed to it.
 *
 * @param points contribution of every term; the maximum of all together is 100
 */
public record ScoreBreakdown(Map<ScoreTerm, Double> points) {

    public ScoreBreakdown {
        points = Collections.unmodifiableMap(new EnumMap<>(points));
    }

    /** The sum of the contributions, 0 to 100. */
    public double total() {
        return points.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The term that contributed most. */
    public ScoreTerm strongest() {
        return Collections.max(points.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
}
