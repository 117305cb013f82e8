package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which terms something is known about for a lot, and what they weigh. The others are left out: they are worth no
 * points, and those that are known share their weight. That is decided per lot and not per bin, so that all its bins
 * are scored alike.
 */
final class KnownTerms {

    private static final double CENTI_POUNDS = 100;

    private KnownTerms() {}

    static Set<ScoreTerm> of(BinColumns bins, ReceivedLot lot, AisleSignals signals) {
        Set<ScoreTerm> known = EnumSet.allOf(ScoreTerm.class);
        if (!signals.knowAffinityOf(lot.material())) {
            known.remove(ScoreTerm.AFFINITY);
        }
        if (signals.walkPosition(lot.material()) != AisleSignals.NO_WALK_POSITION) {
            known.remove(ScoreTerm.ABC_MATCH);
        }
        if (!signals.knowCongestion()) {
            known.remove(ScoreTerm.CONGESTION);
        }
        if (!ScoreFractions.isLiftedByHand(unitPounds(lot)) || !anyShelfIsNumbered(bins)) {
            known.remove(ScoreTerm.ERGONOMICS);
        }
        return known;
    }

    /**
     * Classes are a coarse way to say which place on the walk befits a material. Where that is known better, they would
     * only pull the other way, so what they weigh goes to the walk.
     */
    static ScoreWeights weights(ReceivedLot lot, Scoring scoring) {
        return scoring.signals().walkPosition(lot.material()) == AisleSignals.NO_WALK_POSITION
                ? scoring.weights()
                : scoring.weights().giving(ScoreTerm.ABC_MATCH, ScoreTerm.TRAVEL);
    }

    /** What one unit weighs, in pounds; infinite where the lot's units are not known. */
    static double unitPounds(ReceivedLot lot) {
        return lot.units() == null
                ? Double.POSITIVE_INFINITY
                : lot.weight().centiPounds() / CENTI_POUNDS / lot.units().count();
    }

    private static boolean anyShelfIsNumbered(BinColumns bins) {
        for (int k = 0; k < bins.kindCount(); k++) {
            if (bins.hasKind(k) && bins.kind(k).shelf() != Bin.NO_SHELF) {
                return true;
            }
        }
        return false;
    }
}
