package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.EnumMap;
import java.util.Map;

/**
 * Scores bins for one lot. What depends on a bin's kind alone is worked out once per kind, so that a score costs a few
 * multiplications.
 */
final class LotScorer {

    private final BinColumns bins;
    private final ReceivedLot lot;
    private final ScoreWeights weights;
    private final double speed;
    private final double travelPoints;
    private final double utilisationPoints;
    private final double consolidationPoints;
    private final double[] pointsOfKind;

    LotScorer(BinColumns bins, ReceivedLot lot, ScoreWeights weights) {
        this.bins = bins;
        this.lot = lot;
        this.weights = weights;
        speed = ScoreFractions.speed(lot.picksPerDay());
        travelPoints = weights.points(ScoreTerm.TRAVEL);
        utilisationPoints = weights.points(ScoreTerm.UTILISATION);
        consolidationPoints = weights.points(ScoreTerm.CONSOLIDATION);
        pointsOfKind = new double[bins.kindCount()];
        for (int k = 0; k < pointsOfKind.length; k++) {
            BinKind kind = bins.kind(k);
            pointsOfKind[k] =
                    weights.points(ScoreTerm.ABC_MATCH) * ScoreFractions.abcMatch(kind.abcClass(), lot.abcClass())
                            + weights.points(ScoreTerm.LOCATION_TYPE) * ScoreFractions.locationType(kind, lot);
        }
    }

    /**
     * The total for a bin.
     *
     * @param freeVolume what is free without the lot, in 0.001 ft3
     * @param soleMaterial what is in the bin without the lot
     */
    double total(int bin, long freeVolume, int soleMaterial) {
        return pointsOfKind[bins.kindOf(bin)]
                + travelPoints * travel(bin)
                + utilisationPoints * ScoreFractions.utilisation(filled(bin, freeVolume))
                + consolidationPoints * ScoreFractions.consolidation(soleMaterial, lot.material());
    }

    /** The parts of {@link #total}, for explanation. */
    ScoreBreakdown breakdown(int bin, long freeVolume, int soleMaterial) {
        BinKind kind = bins.kind(bins.kindOf(bin));
        Map<ScoreTerm, Double> points = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : ScoreTerm.values()) {
            double fraction = switch (term) {
                case ABC_MATCH -> ScoreFractions.abcMatch(kind.abcClass(), lot.abcClass());
                case TRAVEL -> travel(bin);
                case UTILISATION -> ScoreFractions.utilisation(filled(bin, freeVolume));
                case LOCATION_TYPE -> ScoreFractions.locationType(kind, lot);
                case CONSOLIDATION -> ScoreFractions.consolidation(soleMaterial, lot.material());
            };
            points.put(term, weights.points(term) * fraction);
        }
        return new ScoreBreakdown(points);
    }

    private double travel(int bin) {
        return ScoreFractions.travel(ScoreFractions.position(bins.pickSequence(bin), bins.lastPickSequence()), speed);
    }

    private double filled(int bin, long freeVolume) {
        long capacity = bins.kind(bins.kindOf(bin)).capacityVolume().milliCubicFeet();
        return ScoreFractions.share(capacity - freeVolume + lot.volume().milliCubicFeet(), capacity);
    }
}
