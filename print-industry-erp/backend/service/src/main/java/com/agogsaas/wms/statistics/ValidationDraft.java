package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.methods.TestResult;
import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import org.jspecify.annotations.Nullable;

/**
 * Whether an assumption holds, before it is saved.
 *
 * @param statistic null where it could not be tested
 * @param threshold what the p value, or the sample size, is held against
 * @param consequence what follows; null where the assumption holds
 */
record ValidationDraft(
        SubjectKind subjectKind,
        String subjectId,
        Assumption assumption,
        String method,
        long sampleSize,
        @Nullable Double statistic,
        @Nullable Double pValue,
        double threshold,
        AssumptionOutcome outcome,
        @Nullable String consequence) {

    /** Below this p value an assumption is taken to be violated. */
    static final double THRESHOLD = 0.05;

    /** Who relies on it. */
    enum SubjectKind {
        METRIC,
        AB_TEST,
        CORRELATION,
        OUTLIERS,
        ACCEPTANCE_MODEL
    }

    /** What is relied on. */
    enum Assumption {
        NORMALITY,
        EQUAL_VARIANCES,
        INDEPENDENCE,
        SAMPLE_SIZE,
        SAMPLE_RATIO,
        EXPECTED_COUNTS,
        LINEARITY,
        STATIONARITY,
        CALIBRATION
    }

    /** What came of it. */
    enum AssumptionOutcome {
        HOLDS,
        VIOLATED,
        NOT_TESTABLE
    }

    /** From a test of which small p values speak against the assumption. */
    static ValidationDraft of(
            SubjectKind kind, String subject, Assumption assumption, TestResult result, String consequence) {
        if (result instanceof NotTestable none) {
            return new ValidationDraft(
                    kind,
                    subject,
                    assumption,
                    result.method().name(),
                    result.size(),
                    null,
                    null,
                    THRESHOLD,
                    AssumptionOutcome.NOT_TESTABLE,
                    "It could not be tested (" + none.obstacle() + ") and is not relied on");
        }
        Tested tested = (Tested) result;
        boolean violated = tested.isSignificant(THRESHOLD);
        return new ValidationDraft(
                kind,
                subject,
                assumption,
                tested.method().name(),
                tested.size(),
                tested.statistic(),
                tested.pValue(),
                THRESHOLD,
                violated ? AssumptionOutcome.VIOLATED : AssumptionOutcome.HOLDS,
                violated ? consequence : null);
    }

    /** Whether there are enough observations. */
    static ValidationDraft enough(SubjectKind kind, String subject, long size, long needed, String consequence) {
        boolean enough = size >= needed;
        return new ValidationDraft(
                kind,
                subject,
                Assumption.SAMPLE_SIZE,
                "COUNT",
                size,
                (double) size,
                null,
                needed,
                enough ? AssumptionOutcome.HOLDS : AssumptionOutcome.VIOLATED,
                enough ? null : consequence);
    }
}
