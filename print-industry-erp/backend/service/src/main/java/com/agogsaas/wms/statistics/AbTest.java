package com.agogsaas.wms.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An A/B test: what was declared, where it is, and what came of it.
 *
 * @param plan what was declared, fixed from the start on
 * @param verdict null until it is completed
 * @param notes why it ended, or what is to be known
 */
public record AbTest(
        String testId,
        String facilityId,
        Plan plan,
        String declaredBy,
        Instant declaredAt,
        AbTestStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long controlSampleSize,
        long treatmentSampleSize,
        @Nullable Verdict verdict,
        List<SecondaryResult> secondaryResults,
        @Nullable String notes) {

    /** Where it is. */
    public enum AbTestStatus {
        DECLARED,
        RUNNING,
        COMPLETED,
        ABANDONED
    }

    /** How the primary metric is compared. */
    public enum AbTestMethod {
        PAIRED_T,
        WELCH_T,
        MANN_WHITNEY_U,
        CHI_SQUARE
    }

    /**
     * What is declared before it starts.
     *
     * @param minimumEffect in the metric's unit, more than 0
     * @param expectedDeviation standard deviation of a lot's value, or of the difference of two windows of an aisle
     * @param plannedSampleSize lots per variant, or pairs of windows
     */
    public record Plan(
            String name,
            String hypothesis,
            AbTestMetric metric,
            List<AbTestMetric> secondaryMetrics,
            boolean higherIsBetter,
            String controlName,
            VariantSettings control,
            String treatmentName,
            VariantSettings treatment,
            AllocationUnit unit,
            @Nullable Integer windowMinutes,
            int washoutMinutes,
            AbTestMethod method,
            long seed,
            double significance,
            double power,
            double minimumEffect,
            double expectedDeviation,
            long plannedSampleSize,
            int plannedLooks) {}

    /**
     * What came of it.
     *
     * @param effect treatment less control, in the metric's unit
     * @param lower end of the interval of the effect, which holds however often one looked
     */
    public record Verdict(
            String conclusion,
            double controlMean,
            double treatmentMean,
            @Nullable Double testStatistic,
            double pValue,
            double effect,
            double lower,
            double upper,
            double effectSize,
            String effectSizeMethod) {}

    /** What came of another metric; its p value is corrected for their number by Holm's method. */
    public record SecondaryResult(
            AbTestMetric metric,
            long controlSampleSize,
            long treatmentSampleSize,
            @Nullable Double effect,
            @Nullable Double pValue,
            @Nullable Double adjustedPValue) {}

    /** A look at it while it runs. */
    public record Look(
            int lookNumber,
            Instant lookedAt,
            double informationShare,
            long controlSampleSize,
            long treatmentSampleSize,
            @Nullable Double controlMean,
            @Nullable Double treatmentMean,
            @Nullable Double statistic,
            double betterLimit,
            double worseLimit,
            String decision) {}
}
