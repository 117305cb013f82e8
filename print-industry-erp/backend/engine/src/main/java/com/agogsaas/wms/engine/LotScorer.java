package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.EnumMap;
import java.util.Map;

/**
 * Scores bins for one lot. What depends on a bin's kind or aisle alone is worked out once per kind and aisle, so that a
 * score costs a few multiplications.
 */
final class LotScorer {

    private final BinColumns bins;
    private final ReceivedLot lot;
    private final Scoring scoring;
    private final Map<ScoreTerm, Double> points;
    private final double travelPoints;
    private final double utilisationPoints;
    private final double consolidationPoints;
    private final double speed;
    private final double unitPounds;
    private final double[] pointsOfKind;
    private final double[] pointsOfAisle;
    private final double pointsElsewhere;

    LotScorer(BinColumns bins, ReceivedLot lot, Scoring scoring) {
        this.bins = bins;
        this.lot = lot;
        this.scoring = scoring;
        points = scoring.weights().points(KnownTerms.of(bins, lot, scoring.signals()));
        travelPoints = most(ScoreTerm.TRAVEL);
        utilisationPoints = most(ScoreTerm.UTILISATION);
        consolidationPoints = most(ScoreTerm.CONSOLIDATION);
        speed = ScoreFractions.speed(lot.picksPerDay());
        unitPounds = KnownTerms.unitPounds(lot);
        pointsOfKind = new double[bins.kindCount()];
        for (int k = 0; k < pointsOfKind.length; k++) {
            pointsOfKind[k] = pointsOfKind(bins.kind(k));
        }
        pointsOfAisle = new double[scoring.signals().aisles(lot.material())];
        for (int aisle = 0; aisle < pointsOfAisle.length; aisle++) {
            pointsOfAisle[aisle] = pointsOfAisle(aisle);
        }
        pointsElsewhere = pointsOfAisle(pointsOfAisle.length);
    }

    /**
     * The total for a bin.
     *
     * @param freeVolume what is free without the lot, in 0.001 ft3
     * @param soleMaterial what is in the bin without the lot
     */
    double total(int bin, long freeVolume, int soleMaterial) {
        int aisle = bins.aisle(bin);
        return pointsOfKind[bins.kindOf(bin)]
                + (aisle < pointsOfAisle.length ? pointsOfAisle[aisle] : pointsElsewhere)
                + travelPoints * travel(bin)
                + utilisationPoints * ScoreFractions.utilisation(filled(bin, freeVolume))
                + consolidationPoints * ScoreFractions.consolidation(soleMaterial, lot.material());
    }

    /** The parts of {@link #total}, for explanation; terms that nothing is known about are not among them. */
    ScoreBreakdown breakdown(int bin, long freeVolume, int soleMaterial) {
        BinKind kind = bins.kind(bins.kindOf(bin));
        AisleSignals signals = scoring.signals();
        int aisle = bins.aisle(bin);
        Map<ScoreTerm, Double> parts = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : points.keySet()) {
            double fraction = switch (term) {
                case ABC_MATCH -> ScoreFractions.abcMatch(kind.abcClass(), lot.abcClass());
                case TRAVEL -> travel(bin);
                case UTILISATION -> ScoreFractions.utilisation(filled(bin, freeVolume));
                case LOCATION_TYPE -> ScoreFractions.locationType(kind, lot);
                case CONSOLIDATION -> ScoreFractions.consolidation(soleMaterial, lot.material());
                case AFFINITY -> ScoreFractions.affinity(signals.affinity(lot.material(), aisle));
                case CONGESTION -> ScoreFractions.congestion(signals.congestion(aisle));
                case ERGONOMICS -> ScoreFractions.ergonomics(unitPounds, kind.shelf(), scoring.goldenZone());
            };
            parts.put(term, most(term) * fraction);
        }
        return new ScoreBreakdown(parts);
    }

    private double pointsOfKind(BinKind kind) {
        double sum = most(ScoreTerm.ABC_MATCH) * ScoreFractions.abcMatch(kind.abcClass(), lot.abcClass())
                + most(ScoreTerm.LOCATION_TYPE) * ScoreFractions.locationType(kind, lot);
        return points.containsKey(ScoreTerm.ERGONOMICS)
                ? sum
                        + most(ScoreTerm.ERGONOMICS)
                                * ScoreFractions.ergonomics(unitPounds, kind.shelf(), scoring.goldenZone())
                : sum;
    }

    private double pointsOfAisle(int aisle) {
        AisleSignals signals = scoring.signals();
        return most(ScoreTerm.AFFINITY) * ScoreFractions.affinity(signals.affinity(lot.material(), aisle))
                + most(ScoreTerm.CONGESTION) * ScoreFractions.congestion(signals.congestion(aisle));
    }

    /** What the term is worth at most; nothing where nothing is known about it. */
    private double most(ScoreTerm term) {
        return points.getOrDefault(term, 0.0);
    }

    private double travel(int bin) {
        return ScoreFractions.travel(ScoreFractions.position(bins.pickSequence(bin), bins.lastPickSequence()), speed);
    }

    /** The share of the whole bin that is in use with the lot in it: bands speak of all of it, fill factor or none. */
    private double filled(int bin, long freeVolume) {
        BinKind kind = bins.kind(bins.kindOf(bin));
        long used = kind.capacityVolume().milliCubicFeet() - freeVolume;
        return ScoreFractions.share(
                used + lot.volume().milliCubicFeet(), kind.wholeVolume().milliCubicFeet());
    }
}
