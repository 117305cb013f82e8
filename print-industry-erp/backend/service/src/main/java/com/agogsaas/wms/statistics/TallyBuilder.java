package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Tally.Confusion;
import com.agogsaas.wms.statistics.methods.CountedValues;
import org.jspecify.annotations.Nullable;

/** Adds up recommendations of which many have the same values. */
final class TallyBuilder {

    /** From this confidence on a recommendation is foretold to be accepted. */
    private static final double FORETOLD_FROM = 0.5;

    private final CountedValues brier = new CountedValues();
    private final CountedValues confidence = new CountedValues();
    private final CountedValues score = new CountedValues();
    private final CountedValues milliseconds = new CountedValues();
    private long decided;
    private long accepted;
    private long truePositives;
    private long falsePositives;
    private long falseNegatives;
    private long trueNegatives;

    /**
     * Recommendations with the same confidence and decision.
     *
     * @param value the confidence, or null where there was none
     * @param byModel whether an acceptance model gave it
     * @param wasAccepted null where nobody decided
     */
    void addConfidence(@Nullable Double value, boolean byModel, @Nullable Boolean wasAccepted, long recommendations) {
        if (value != null) {
            confidence.add(value, recommendations);
        }
        if (wasAccepted == null) {
            return;
        }
        decided += recommendations;
        accepted += wasAccepted ? recommendations : 0;
        if (value != null) {
            double distance = value - (wasAccepted ? 1 : 0);
            brier.add(distance * distance, recommendations);
            if (byModel) {
                compare(value >= FORETOLD_FROM, wasAccepted, recommendations);
            }
        }
    }

    void addScore(@Nullable Double value, long recommendations) {
        if (value != null) {
            score.add(value, recommendations);
        }
    }

    void addMilliseconds(@Nullable Double value, long recommendations) {
        if (value != null) {
            milliseconds.add(value, recommendations);
        }
    }

    Tally build(String algorithm) {
        return new Tally(
                algorithm,
                decided,
                accepted,
                new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives),
                spread(brier),
                spread(confidence),
                spread(score),
                spread(milliseconds));
    }

    private void compare(boolean foretold, boolean wasAccepted, long recommendations) {
        if (foretold) {
            truePositives += wasAccepted ? recommendations : 0;
            falsePositives += wasAccepted ? 0 : recommendations;
        } else {
            falseNegatives += wasAccepted ? recommendations : 0;
            trueNegatives += wasAccepted ? 0 : recommendations;
        }
    }

    private static Tally.Spread spread(CountedValues values) {
        if (values.count() == 0) {
            return new Tally.Spread(0, null, null, null, null, null, null);
        }
        return new Tally.Spread(
                values.count(),
                values.mean(),
                values.count() < 2 ? null : values.deviation(),
                values.quantile(0),
                values.quantile(0.5),
                values.quantile(0.95),
                values.quantile(1));
    }
}
