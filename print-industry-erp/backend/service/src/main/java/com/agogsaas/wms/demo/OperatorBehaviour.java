package com.agogsaas.wms.demo;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureVector;

/**
 * How the made-up plant's receivers decide: the known truth behind its decisions, and behind those that tests learn
 * from.
 *
 * <p>Left alone they follow. They object, each objection taking so many log-odds off, to a bin that the lot would cram
 * ({@value #CRAMMED}), to lifting something heavy high up ({@value #HEAVY_HIGH}), to a fast mover in a far bin
 * ({@value #FAST_FAR}), and to mixing into a busy bin without the same material ({@value #MIXED_UP}); and they shrug
 * where another bin is as good ({@value #TOSS_UP}). Whatever they think, {@value #NOISE} of decisions go one way, and
 * as many the other, for reasons that nobody records.
 */
public final class OperatorBehaviour {

    static final double FOLLOW = 4.2;
    static final double CRAMMED = 6.5;
    static final double HEAVY_HIGH = 6;
    static final double FAST_FAR = 5.5;
    static final double MIXED_UP = 5;
    static final double TOSS_UP = 0.8;
    static final double NOISE = 0.02;

    private static final double CRAMMED_FILL = 0.94;
    private static final double HEAVY_LBS = 2_000;
    private static final double HIGH_SHELF = 4;
    private static final double FAST_PICKS_PER_DAY = 2;
    private static final double BUSY_LOTS = 4;
    private static final double TOSS_UP_POINTS = 1;

    private OperatorBehaviour() {}

    /** The probability that a recommendation with these features is accepted. */
    public static double acceptance(FeatureVector features) {
        double logOdds = FOLLOW;
        logOdds -= isCrammed(features) ? CRAMMED : 0;
        logOdds -= isHeavyHigh(features) ? HEAVY_HIGH : 0;
        logOdds -= isFastFar(features) ? FAST_FAR : 0;
        logOdds -= isMixedUp(features) ? MIXED_UP : 0;
        logOdds -= features.get(AcceptanceFeature.SCORE_LEAD) < TOSS_UP_POINTS ? TOSS_UP : 0;
        return NOISE + (1 - 2 * NOISE) / (1 + Math.exp(-logOdds));
    }

    /** Why they would put such a lot elsewhere, as a decision's reason code. */
    static String reason(FeatureVector features) {
        if (isCrammed(features)) {
            return "LOT_DOES_NOT_FIT";
        }
        if (isHeavyHigh(features)) {
            return "SAFETY";
        }
        if (isFastFar(features)) {
            return "TOO_FAR";
        }
        return isMixedUp(features) ? "KEPT_WITH_SAME_MATERIAL" : "BETTER_BIN_KNOWN";
    }

    private static boolean isCrammed(FeatureVector features) {
        return features.get(AcceptanceFeature.FILL_AFTER) > CRAMMED_FILL;
    }

    private static boolean isHeavyHigh(FeatureVector features) {
        return features.get(AcceptanceFeature.LOT_WEIGHT_LBS) > HEAVY_LBS
                && features.get(AcceptanceFeature.BIN_SHELF) >= HIGH_SHELF;
    }

    private static boolean isFastFar(FeatureVector features) {
        return features.get(AcceptanceFeature.PICKS_PER_DAY) > FAST_PICKS_PER_DAY
                && features.get(AcceptanceFeature.BIN_CLASS) >= 2;
    }

    private static boolean isMixedUp(FeatureVector features) {
        return features.get(AcceptanceFeature.BIN_LOTS) >= BUSY_LOTS
                && features.get(AcceptanceFeature.SCORE_CONSOLIDATION) <= 0;
    }
}
