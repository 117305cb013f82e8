package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.methods.EffectSizes;
import com.agogsaas.wms.statistics.methods.TestResult;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Treatment against control, by what is known at a moment.
 *
 * @param information lots of the smaller side, or pairs of windows
 * @param controlSize lots, or windows, of the control that count
 * @param treatmentSize the same of the treatment
 * @param controlMean NaN without any
 * @param treatmentMean NaN without any
 * @param effect treatment less control, in the metric's unit; NaN without any
 * @param error standard error of the effect; NaN where it is not known
 * @param test whether they differ
 * @param size how large the difference is; null where that cannot be said
 * @param sizeMethod how that is measured
 * @param checks assumptions that the test rests on
 */
record Contrast(
        long information,
        long controlSize,
        long treatmentSize,
        double controlMean,
        double treatmentMean,
        double effect,
        double error,
        TestResult test,
        EffectSizes.@Nullable Effect size,
        String sizeMethod,
        List<Check> checks) {

    /**
     * An assumption that was tested.
     *
     * @param fatal whether the verdict cannot stand without it
     */
    record Check(ValidationDraft.Assumption assumption, TestResult result, boolean fatal, String consequence) {

        boolean isViolated() {
            return result.isSignificant(ValidationDraft.THRESHOLD);
        }
    }

    boolean isBetter(boolean higherIsBetter) {
        return effect > 0 == higherIsBetter;
    }

    boolean isTested() {
        return test instanceof Tested;
    }

    double pValue() {
        return test instanceof Tested tested ? tested.pValue() : Double.NaN;
    }
}
