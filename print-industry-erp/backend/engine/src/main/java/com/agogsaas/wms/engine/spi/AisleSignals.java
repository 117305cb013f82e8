package com.agogsaas.wms.engine.spi;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a facility's aisles beside what stands in them. Immutable.
 *
 * <p>What is not known is left out rather than guessed: without congestion no bin gains or loses by it, and likewise
 * without the affinity of a lot's material. Without a material's place on the walk its picks a day alone say how much
 * its way matters.
 */
public final class AisleSignals {

    /** Nothing is known. */
    public static final AisleSignals NONE = new AisleSignals(new double[0], Map.of());

    /** The place on the walk of a material of which it is not known. */
    public static final double NO_WALK_POSITION = -1;

    private static final double[] UNKNOWN = {};

    private final double[] congestion;
    private final Map<Integer, double[]> affinity;
    private final Map<Integer, Double> walkPositions;

    /** As below, where nobody knows which place on the walk befits a material. */
    public AisleSignals(double[] congestion, Map<Integer, double[]> affinity) {
        this(congestion, affinity, Map.of());
    }

    /**
     * @param congestion by index of the aisle, how crowded it is: 0 when nobody works there, 1 when nobody else could;
     *     empty where nobody counts. Aisles beyond its end are not crowded.
     * @param affinity by index of a material, and for it by index of the aisle, how much of what is picked together
     *     with it lies there: 0 nothing, 1 all of it. Only materials with partners; aisles beyond the end hold none.
     * @param walkPositions by index of a material, which place on the pickers' walk befits it, 0 at its beginning and 1
     *     at its end; {@link WalkRanks} tells. Only materials of which it is known.
     */
    public AisleSignals(double[] congestion, Map<Integer, double[]> affinity, Map<Integer, Double> walkPositions) {
        this.congestion = requireShares(congestion.clone());
        this.affinity = new HashMap<>();
        affinity.forEach((material, byAisle) -> this.affinity.put(material, requireShares(byAisle.clone())));
        this.walkPositions = Map.copyOf(walkPositions);
        this.walkPositions.values().forEach(position -> requireShares(new double[] {position}));
    }

    public boolean knowCongestion() {
        return congestion.length > 0;
    }

    /** How crowded the aisle is, 0 to 1. */
    public double congestion(int aisle) {
        return aisle < congestion.length ? congestion[aisle] : 0;
    }

    public boolean knowAffinityOf(int material) {
        return affinity.containsKey(material);
    }

    /** How much of what is picked together with the material lies in the aisle, 0 to 1. */
    public double affinity(int material, int aisle) {
        double[] byAisle = affinities(material);
        return aisle < byAisle.length ? byAisle[aisle] : 0;
    }

    /** {@link #affinity} by index of the aisle, as far as any is known; not to be changed. */
    public double[] affinities(int material) {
        return affinity.getOrDefault(material, UNKNOWN);
    }

    /** Which place on the pickers' walk befits the material, 0 to 1, or {@link #NO_WALK_POSITION}. */
    public double walkPosition(int material) {
        return walkPositions.getOrDefault(material, NO_WALK_POSITION);
    }

    /** The aisles below this number are those that anything is known about. */
    public int aisles(int material) {
        return Math.max(congestion.length, affinities(material).length);
    }

    private static double[] requireShares(double[] values) {
        for (double value : values) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("A signal of an aisle is 0 to 1, not " + value);
            }
        }
        return values;
    }
}
