package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.FillFactors;
import com.agogsaas.wms.engine.spi.LocationType;
import java.util.Map;

/**
 * How a facility wants its goods put away.
 *
 * @param weights how much each consideration counts
 * @param dial how space is traded against travel
 * @param goldenZone the shelves that are easy on people's backs
 * @param fillFactors how much of a bin goods may fill
 * @param maxBinsPerLot over how many bins a lot may be split that no bin takes whole, 1 to {@value #MOST_BINS_PER_LOT};
 *     1 keeps every lot in one piece
 */
public record PlacementPolicy(
        ScoreWeights weights, SpaceTravelDial dial, GoldenZone goldenZone, FillFactors fillFactors, int maxBinsPerLot) {

    /** A lot that lies in more places than this is not found any more. */
    public static final int MOST_BINS_PER_LOT = 20;

    /**
     * What holds for a facility that has not said otherwise; the only place where defaults are written. Weights:
     * walking first, as pickers spend most of their time on it, then space, then keeping materials together.
     */
    public static final PlacementPolicy DEFAULT = new PlacementPolicy(
            new ScoreWeights(Map.of(
                    ScoreTerm.ABC_MATCH, 25.0,
                    ScoreTerm.TRAVEL, 25.0,
                    ScoreTerm.UTILISATION, 20.0,
                    ScoreTerm.LOCATION_TYPE, 15.0,
                    ScoreTerm.CONSOLIDATION, 15.0,
                    ScoreTerm.AFFINITY, 10.0,
                    ScoreTerm.CONGESTION, 10.0,
                    ScoreTerm.ERGONOMICS, 10.0)),
            new SpaceTravelDial(0.5),
            new GoldenZone(2, 3),
            FillFactors.all(750).with(LocationType.PICK_FACE, 700).with(LocationType.BULK, 800),
            4);

    /**
     * Refuses what contradicts itself.
     *
     * @throws IllegalArgumentException when the dial leaves no term with a weight, or a number is out of its range
     */
    public PlacementPolicy {
        dial.applyTo(weights);
        if (maxBinsPerLot < 1 || maxBinsPerLot > MOST_BINS_PER_LOT) {
            throw new IllegalArgumentException(
                    "A lot lies in 1 to " + MOST_BINS_PER_LOT + " bins, not " + maxBinsPerLot);
        }
    }

    public PlacementPolicy withMaxBinsPerLot(int other) {
        return new PlacementPolicy(weights, dial, goldenZone, fillFactors, other);
    }

    public PlacementPolicy withDial(SpaceTravelDial other) {
        return new PlacementPolicy(weights, other, goldenZone, fillFactors, maxBinsPerLot);
    }
}
