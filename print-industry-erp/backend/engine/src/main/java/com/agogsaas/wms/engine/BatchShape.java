package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.List;
import java.util.Locale;

/**
 * What {@link Algorithm#HYBRID} chooses by.
 *
 * @param lots how many lots there are
 * @param contended how many of them do not get their best bin when all take the best that is left
 * @param demand what share of all that is free the batch takes, of volume or weight, whichever is the greater
 * @param spread how the lots differ in size: the standard deviation as a share of the mean
 */
record BatchShape(int lots, int contended, double demand, double spread) {

    /** From here on space decides: what one lot wastes, another lacks. */
    private static final double SHORT_OF_SPACE = 0.5;

    /** Lots that differ less than this are alike: whichever comes first leaves the same room. */
    private static final double MIXED_SIZES = 0.3;

    static BatchShape of(BinColumns bins, List<ReceivedLot> lots, int contended) {
        double volume = 0;
        double squares = 0;
        double weight = 0;
        for (ReceivedLot lot : lots) {
            double size = lot.volume().milliCubicFeet();
            volume += size;
            squares += size * size;
            weight += lot.weight().centiPounds();
        }
        double mean = volume / Math.max(1, lots.size());
        double variance = Math.max(0, squares / Math.max(1, lots.size()) - mean * mean);
        return new BatchShape(
                lots.size(),
                contended,
                Math.max(
                        volume / (double) Math.max(1, bins.freeVolumeTotal()),
                        weight / (double) Math.max(1, bins.freeWeightTotal())),
                mean > 0 ? Math.sqrt(variance) / mean : 0);
    }

    AlgorithmChoice choice() {
        if (contended == 0) {
            return chosen(Algorithm.OPTIMIZED, "every lot can have the bin that is best for it");
        }
        if (demand < SHORT_OF_SPACE) {
            return chosen(
                    Algorithm.OPTIMIZED,
                    "%d of %d lots want room that others want, and there is room enough to choose (the batch takes"
                            + " %.1f %% of it)",
                    contended,
                    lots,
                    100 * demand);
        }
        return spread < MIXED_SIZES
                ? chosen(
                        Algorithm.FFD,
                        "the batch takes %.0f %% of the room and its lots are alike in size (they differ by %.0f %%), so"
                                + " the shortest walk costs no space",
                        100 * demand,
                        100 * spread)
                : chosen(
                        Algorithm.BFD,
                        "the batch takes %.0f %% of the room and its lots differ in size (by %.0f %%), so the tightest"
                                + " bins come first and the roomy ones stay for the large lots",
                        100 * demand,
                        100 * spread);
    }

    private static AlgorithmChoice chosen(Algorithm used, String because, Object... figures) {
        return new AlgorithmChoice(
                Algorithm.HYBRID,
                used,
                "HYBRID chose " + used + ": " + String.format(Locale.ROOT, because, figures) + ".");
    }
}
