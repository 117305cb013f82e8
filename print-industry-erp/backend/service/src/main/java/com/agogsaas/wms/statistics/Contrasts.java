package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.AbTest.AbTestMethod;
import com.agogsaas.wms.statistics.AbTest.Plan;
import com.agogsaas.wms.statistics.Contrast.Check;
import com.agogsaas.wms.statistics.TrialObservations.Value;
import com.agogsaas.wms.statistics.ValidationDraft.Assumption;
import com.agogsaas.wms.statistics.methods.CountTests;
import com.agogsaas.wms.statistics.methods.EffectSizes;
import com.agogsaas.wms.statistics.methods.EffectSizes.Effect;
import com.agogsaas.wms.statistics.methods.Kolmogorov;
import com.agogsaas.wms.statistics.methods.MannWhitney;
import com.agogsaas.wms.statistics.methods.MeanTests;
import com.agogsaas.wms.statistics.methods.Sample;
import com.agogsaas.wms.statistics.methods.ShapiroWilk;
import com.agogsaas.wms.statistics.methods.Switchback;
import com.agogsaas.wms.statistics.methods.Switchback.Cell;
import com.agogsaas.wms.statistics.methods.TestResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the two sides of a test as it was declared. */
final class Contrasts {

    private Contrasts() {}

    static Contrast ofLots(Plan plan, AbTestMetric metric, List<Value> values) {
        Sample control = sample(values, Variant.CONTROL);
        Sample treatment = sample(values, Variant.TREATMENT);
        if (metric.isShare()) {
            return ofShares(control, treatment);
        }
        boolean ranks = plan.method() == AbTestMethod.MANN_WHITNEY_U;
        Optional<Effect> size = ranks
                ? EffectSizes.cliffsDelta(treatment, control, MetricDraft.LEVEL)
                : EffectSizes.hedgesG(treatment, control, MetricDraft.LEVEL);
        return contrast(
                control,
                treatment,
                ranks ? MannWhitney.test(treatment, control) : MeanTests.welch(treatment, control),
                size.orElse(null),
                ranks ? "CLIFFS_DELTA" : "HEDGES_G",
                List.of(new Check(
                        Assumption.STATIONARITY,
                        Kolmogorov.twoSamples(half(control, 0), half(control, 1)),
                        false,
                        "The control changed while the test ran: the effect is that of a mixture of times")));
    }

    /** Chi-square, and Fisher's exact test where a count is expected to be too small for it. */
    private static Contrast ofShares(Sample control, Sample treatment) {
        long ofControl = successes(control);
        long ofTreatment = successes(treatment);
        long[][] counts = {{ofTreatment, treatment.size() - ofTreatment}, {ofControl, control.size() - ofControl}};
        boolean few = control.size() + treatment.size() > 0
                && CountTests.smallestExpected(counts) < CountTests.SMALLEST_EXPECTED;
        return contrast(
                control,
                treatment,
                few ? CountTests.fisher(counts) : CountTests.chiSquare(counts),
                EffectSizes.riskDifference(ofTreatment, treatment.size(), ofControl, control.size(), MetricDraft.LEVEL)
                        .orElse(null),
                "RISK_DIFFERENCE",
                List.of());
    }

    private static Contrast contrast(
            Sample control,
            Sample treatment,
            TestResult test,
            @Nullable Effect size,
            String sizeMethod,
            List<Check> checks) {
        return new Contrast(
                Math.min(control.size(), treatment.size()),
                control.size(),
                treatment.size(),
                control.mean(),
                treatment.mean(),
                treatment.mean() - control.mean(),
                Math.sqrt(treatment.variance() / treatment.size() + control.variance() / control.size()),
                test,
                size,
                sizeMethod,
                checks);
    }

    static Contrast ofCells(List<Cell> cells) {
        Switchback.Comparison pairs = Switchback.compare(cells);
        Sample differences = pairs.differences();
        Sample control = means(cells, false);
        Sample treatment = means(cells, true);
        return new Contrast(
                differences.size(),
                control.size(),
                treatment.size(),
                control.mean(),
                treatment.mean(),
                differences.mean(),
                Math.sqrt(differences.variance() / differences.size()),
                pairs.test(),
                EffectSizes.hedgesGOfPairs(differences, MetricDraft.LEVEL).orElse(null),
                "HEDGES_G_OF_PAIRS",
                List.of(
                        new Check(
                                Assumption.INDEPENDENCE,
                                Switchback.carryOver(cells),
                                true,
                                "A window shows what was done in the one before: declare longer windows or a longer"
                                        + " washout, and test again"),
                        new Check(
                                Assumption.NORMALITY,
                                ShapiroWilk.test(differences),
                                false,
                                "Differences of windows are not normal: with fewer than 30 pairs, read the p value"
                                        + " with care")));
    }

    private static Sample means(List<Cell> cells, boolean treated) {
        return Sample.of(cells.stream()
                .filter(cell -> cell.treated() == treated)
                .mapToDouble(Cell::mean)
                .toArray());
    }

    private static Sample sample(List<Value> values, Variant variant) {
        return Sample.of(values.stream()
                .filter(value -> value.variant() == variant)
                .mapToDouble(Value::value)
                .toArray());
    }

    private static Sample half(Sample sample, int which) {
        double[] values = sample.values();
        int middle = values.length / 2;
        return Sample.of(
                which == 0 ? Arrays.copyOf(values, middle) : Arrays.copyOfRange(values, middle, values.length));
    }

    private static long successes(Sample percentages) {
        return Arrays.stream(percentages.values()).filter(value -> value > 0).count();
    }
}
