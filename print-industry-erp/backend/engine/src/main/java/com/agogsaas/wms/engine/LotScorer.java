package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.EnumMap;
import java.util.Map;

/**
 * Scores bins for one lot as they stand before the batch. What depends on a bin's kind alone is worked out once per
 * kind, so that a score costs a few multiplications.
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
    private final long[] capacityOfKind;

    LotScorer(BinColumns bins, ReceivedLot lot, ScoreWeights weights) {
        this.bins = bins;
        this.lot = lot;
        this.weights = weights;
        speed = ScoreFractions.speed(lot.picksPerDay());
        travelPoints = weights.points(ScoreTerm.TRAVEL);
        utilisationPoints = weights.points(ScoreTerm.UTILISATION);
        consolidationPoints = weights.points(ScoreTerm.CONSOLIDATION);
        pointsOfKind = new double[bins.kindCount()];
        capacityOfKind = new long[pointsOfKind.length];
        for (int k = 0; k < pointsOfKind.length; k++) {
            BinKind kind = bins.kind(k);
            capacityOfKind[k] = kind.capacityVolume().milliCubicFeet();
            pointsOfKind[k] =
                    weights.points(ScoreTerm.ABC_MATCH) * ScoreFractions.abcMatch(kind.abcClass(), lot.abcClass())
                            + weights.points(ScoreTerm.LOCATION_TYPE) * ScoreFractions.locationType(kind, lot);
        }
    }

    /** The total for a bin. */
    double total(BinPage page, int offset) {
        int kind = page.kind(offset);
        return pointsOfKind[kind]
                + travelPoints(page.pickSequence(offset))
                + utilisationPoints(kind, page.freeVolume(offset))
                + consolidationPoints(page.soleMaterial(offset));
    }

    /** The parts of {@link #total}, for explanation. */
    ScoreBreakdown breakdown(int bin) {
        BinKind kind = bins.kind(bins.kindOf(bin));
        Map<ScoreTerm, Double> points = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : ScoreTerm.values()) {
            points.put(
                    term,
                    switch (term) {
                        case ABC_MATCH ->
                            weights.points(term) * ScoreFractions.abcMatch(kind.abcClass(), lot.abcClass());
                        case TRAVEL -> travelPoints(bins.pickSequence(bin));
                        case UTILISATION -> utilisationPoints(bins.kindOf(bin), bins.freeVolume(bin));
                        case LOCATION_TYPE -> weights.points(term) * ScoreFractions.locationType(kind, lot);
                        case CONSOLIDATION -> consolidationPoints(bins.soleMaterial(bin));
                    });
        }
        return new ScoreBreakdown(points);
    }

    /** What a bin scores for being of this kind. */
    double kindPoints(int kind) {
        return pointsOfKind[kind];
    }

    double travelPoints(int pickSequence) {
        return travelPoints
                * ScoreFractions.travel(ScoreFractions.position(pickSequence, bins.lastPickSequence()), speed);
    }

    double utilisationPoints(int kind, long freeVolume) {
        long capacity = capacityOfKind[kind];
        return utilisationPoints
                * ScoreFractions.utilisation(ScoreFractions.share(
                        capacity - freeVolume + lot.volume().milliCubicFeet(), capacity));
    }

    double utilisationAtBest() {
        return utilisationPoints;
    }

    double consolidationPoints(int soleMaterial) {
        return consolidationPoints * ScoreFractions.consolidation(soleMaterial, lot.material());
    }

    long capacity(int kind) {
        return capacityOfKind[kind];
    }
}
