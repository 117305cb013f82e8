package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.BinKind;
import com.agogsaas.wms.engine.spi.BinPage;
import com.agogsaas.wms.engine.spi.PageSummary;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores bins for one lot as they stand before the batch. What depends on a bin's kind or aisle alone is worked out
 * once per kind and aisle, so that a score costs a few multiplications.
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
    private final double walkPosition;
    private final double unitPounds;
    private final double[] pointsOfKind;
    private final AislePoints aisles;
    private final long[] capacityOfKind;
    private final long[] wholeOfKind;

    LotScorer(BinColumns bins, ReceivedLot lot, Scoring scoring) {
        this(bins, lot, scoring, null);
    }

    /** @param before of another lot of the same batch, whose {@link #aisles} serve for this one if they can */
    LotScorer(BinColumns bins, ReceivedLot lot, Scoring scoring, @Nullable LotScorer before) {
        this.bins = bins;
        this.lot = lot;
        this.scoring = scoring;
        points = KnownTerms.weights(lot, scoring).points(KnownTerms.of(bins, lot, scoring.signals()));
        travelPoints = most(ScoreTerm.TRAVEL);
        utilisationPoints = most(ScoreTerm.UTILISATION);
        consolidationPoints = most(ScoreTerm.CONSOLIDATION);
        speed = ScoreFractions.speed(lot.picksPerDay());
        walkPosition = scoring.signals().walkPosition(lot.material());
        unitPounds = KnownTerms.unitPounds(lot);
        pointsOfKind = new double[bins.kindCount()];
        capacityOfKind = new long[pointsOfKind.length];
        wholeOfKind = new long[pointsOfKind.length];
        for (int k = 0; k < pointsOfKind.length; k++) {
            BinKind kind = bins.kind(k);
            pointsOfKind[k] = pointsOfKind(kind);
            capacityOfKind[k] = kind.capacityVolume().milliCubicFeet();
            wholeOfKind[k] = kind.wholeVolume().milliCubicFeet();
        }
        aisles = aislePoints(scoring.signals(), before);
    }

    /** The total for a bin. */
    double total(BinPage page, int offset) {
        int kind = page.kind(offset);
        return pointsOfKind[kind]
                + aisles.of(page.aisle(offset))
                + travelPoints(page.pickSequence(offset))
                + utilisationPoints(kind, page.freeVolume(offset))
                + consolidationPoints(page.soleMaterial(offset));
    }

    /** The parts of {@link #total}, for explanation; terms that nothing is known about are not among them. */
    ScoreBreakdown breakdown(int bin) {
        BinKind kind = bins.kind(bins.kindOf(bin));
        AisleSignals signals = scoring.signals();
        int aisle = bins.aisle(bin);
        Map<ScoreTerm, Double> parts = new EnumMap<>(ScoreTerm.class);
        for (ScoreTerm term : points.keySet()) {
            double fraction = switch (term) {
                case ABC_MATCH -> ScoreFractions.abcMatch(kind.abcClass(), lot.abcClass());
                case TRAVEL -> travel(bins.pickSequence(bin));
                case UTILISATION -> ScoreFractions.utilisation(filled(bins.kindOf(bin), bins.freeVolume(bin)));
                case LOCATION_TYPE -> ScoreFractions.locationType(kind, lot);
                case CONSOLIDATION -> ScoreFractions.consolidation(bins.soleMaterial(bin), lot.material());
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

    private AislePoints aislePoints(AisleSignals signals, @Nullable LotScorer before) {
        double affinityPoints = most(ScoreTerm.AFFINITY);
        double congestionPoints = most(ScoreTerm.CONGESTION);
        return before != null
                        && before.aisles.servesFor(signals.affinities(lot.material()), affinityPoints, congestionPoints)
                ? before.aisles
                : new AislePoints(bins, signals, lot.material(), affinityPoints, congestionPoints);
    }

    /** What the term is worth at most; nothing where nothing is known about it. */
    private double most(ScoreTerm term) {
        return points.getOrDefault(term, 0.0);
    }

    /** What a bin scores for being of this kind. */
    double kindPoints(int kind) {
        return pointsOfKind[kind];
    }

    /** What bins score for being in an aisle. */
    AislePoints aisles() {
        return aisles;
    }

    double travelPoints(int pickSequence) {
        return travelPoints * travel(pickSequence);
    }

    /** What travel is worth at most on a page, or a group of pages. */
    double travelAtBest(PageSummary page) {
        double onTheWalk = travelAtBest(page.firstPickSequence(), page.lastPickSequence());
        return page.isPartlyBeyondTheWalk() ? Math.max(onTheWalk, travelPoints(Bin.NO_PICK_SEQUENCE)) : onTheWalk;
    }

    private double travelAtBest(int firstPickSequence, int lastPickSequence) {
        if (walkPosition == AisleSignals.NO_WALK_POSITION || walkPosition <= position(firstPickSequence)) {
            return travelPoints(firstPickSequence);
        }
        return walkPosition < position(lastPickSequence) ? travelPoints : travelPoints(lastPickSequence);
    }

    double utilisationPoints(int kind, long freeVolume) {
        return utilisationPoints * ScoreFractions.utilisation(filled(kind, freeVolume));
    }

    /** What a bin scores that ends up in the optimal band. */
    double utilisationAtBest() {
        return utilisationPoints;
    }

    double consolidationPoints(int soleMaterial) {
        return consolidationPoints * ScoreFractions.consolidation(soleMaterial, lot.material());
    }

    /** What a bin of this kind has free when this share of the whole bin is in use with the lot in it, in 0.001 ft3. */
    double freeBefore(int kind, double filled) {
        return capacityOfKind[kind] + lot.volume().milliCubicFeet() - filled * wholeOfKind[kind];
    }

    private double travel(int pickSequence) {
        return walkPosition == AisleSignals.NO_WALK_POSITION
                ? ScoreFractions.travel(position(pickSequence), speed)
                : ScoreFractions.befitting(position(pickSequence), walkPosition);
    }

    private double position(int pickSequence) {
        return ScoreFractions.position(pickSequence, bins.lastPickSequence());
    }

    /** The share of the whole bin that is in use with the lot in it: bands speak of all of it, fill factor or none. */
    private double filled(int kind, long freeVolume) {
        return ScoreFractions.share(
                capacityOfKind[kind] - freeVolume + lot.volume().milliCubicFeet(), wholeOfKind[kind]);
    }
}
