package com.agogsaas.wms.putaway;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.engine.LotOutcome.Placed;
import com.agogsaas.wms.engine.ScoreTerm;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.AbcClass;

/** Writes down what is known when a bin is recommended, so that a decision can be understood and learned from. */
final class CapturedFeatures {

    private CapturedFeatures() {}

    /**
     * All features of one recommendation.
     *
     * @param bin the recommended bin as it stood before the batch
     * @param lot the lot, or the part of it
     * @param parts into how many parts the lot is split
     * @param batchLots lots in the batch
     */
    static FeatureVector of(Bin bin, ReceivedLot lot, Placed placed, int parts, int batchLots) {
        FeatureVector.Builder features = new FeatureVector.Builder()
                .set(AcceptanceFeature.LOT_CUBIC_FEET, lot.volume().cubicFeet().doubleValue())
                .set(AcceptanceFeature.LOT_WEIGHT_LBS, lot.weight().pounds().doubleValue())
                .set(AcceptanceFeature.PART_COUNT, parts)
                .set(AcceptanceFeature.BATCH_LOTS, batchLots)
                .set(AcceptanceFeature.MATERIAL_CLASS, rank(lot.abcClass()))
                .set(AcceptanceFeature.PICKS_PER_DAY, lot.picksPerDay());
        addBin(features, bin, lot);
        addScore(features, placed);
        return features.build();
    }

    private static void addBin(FeatureVector.Builder features, Bin bin, ReceivedLot lot) {
        double capacity = bin.capacityVolume().milliCubicFeet();
        double used = bin.usedVolume().milliCubicFeet();
        double rating = bin.capacityWeight().centiPounds();
        features.set(AcceptanceFeature.BIN_CLASS, rank(bin.abcClass()))
                .set(AcceptanceFeature.CLASS_GAP, rank(bin.abcClass()) - rank(lot.abcClass()))
                .set(AcceptanceFeature.BIN_IS_PICK_FACE, bin.type() == LocationType.PICK_FACE ? 1 : 0)
                .set(AcceptanceFeature.BIN_IS_RESERVE, bin.type() == LocationType.RESERVE ? 1 : 0)
                .set(
                        AcceptanceFeature.BIN_CUBIC_FEET,
                        bin.capacityVolume().cubicFeet().doubleValue())
                .set(AcceptanceFeature.BIN_LOTS, bin.lotCount());
        if (bin.shelf() != Bin.NO_SHELF) {
            features.set(AcceptanceFeature.BIN_SHELF, bin.shelf());
        }
        if (capacity > 0) {
            features.set(AcceptanceFeature.FILL_BEFORE, used / capacity)
                    .set(AcceptanceFeature.FILL_AFTER, (used + lot.volume().milliCubicFeet()) / capacity);
        }
        if (rating > 0) {
            double weight =
                    (double) bin.usedWeight().centiPounds() + lot.weight().centiPounds();
            features.set(AcceptanceFeature.WEIGHT_AFTER, weight / rating);
        }
    }

    private static void addScore(FeatureVector.Builder features, Placed placed) {
        double total = placed.score().total();
        features.set(AcceptanceFeature.SCORE_TOTAL, total);
        placed.alternatives().stream()
                .mapToDouble(other -> other.score().total())
                .max()
                .ifPresent(best -> features.set(AcceptanceFeature.SCORE_LEAD, total - best));
        placed.score().points().forEach((term, points) -> features.set(featureOf(term), points));
    }

    private static int rank(AbcClass abcClass) {
        return abcClass.compareTo(AbcClass.A);
    }

    static AcceptanceFeature featureOf(ScoreTerm term) {
        return switch (term) {
            case ABC_MATCH -> AcceptanceFeature.SCORE_ABC_MATCH;
            case TRAVEL -> AcceptanceFeature.SCORE_TRAVEL;
            case UTILISATION -> AcceptanceFeature.SCORE_UTILISATION;
            case LOCATION_TYPE -> AcceptanceFeature.SCORE_LOCATION_TYPE;
            case CONSOLIDATION -> AcceptanceFeature.SCORE_CONSOLIDATION;
            case AFFINITY -> AcceptanceFeature.SCORE_AFFINITY;
            case CONGESTION -> AcceptanceFeature.SCORE_CONGESTION;
            case ERGONOMICS -> AcceptanceFeature.SCORE_ERGONOMICS;
        };
    }
}
