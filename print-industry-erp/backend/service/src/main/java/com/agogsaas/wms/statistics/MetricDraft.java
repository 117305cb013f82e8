package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Metric.Figures;
import com.agogsaas.wms.statistics.Metric.Improvement;
import com.agogsaas.wms.statistics.Metric.Range;
import com.agogsaas.wms.statistics.Tally.Spread;
import com.agogsaas.wms.statistics.methods.Interval;
import com.agogsaas.wms.statistics.methods.IntervalMethod;
import com.agogsaas.wms.statistics.methods.Proportions;
import com.agogsaas.wms.statistics.methods.SummaryIntervals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric before it is saved.
 *
 * @param algorithm by which lots were placed, or {@code ALL}
 * @param improvement on the stated baseline, or null without one
 */
record MetricDraft(
        MetricName name,
        String algorithm,
        Figures figures,
        @Nullable Improvement improvement) {

    /** Of all intervals: 19 of 20 contain what they are for. */
    static final double LEVEL = 0.95;

    private static final double PERCENT = 100;

    /** A share of a count, with Wilson's interval. */
    static MetricDraft share(MetricName name, String algorithm, long successes, long trials) {
        return percentage(
                name,
                algorithm,
                trials,
                trials == 0 ? null : (double) successes / trials,
                Proportions.wilson(successes, trials, LEVEL));
    }

    /** F1 rises with the share of the true positives among all that were foretold or accepted: so does its interval. */
    static MetricDraft f1(String algorithm, Tally.Confusion confusion) {
        long trials = confusion.truePositives() + confusion.falsePositives() + confusion.falseNegatives();
        Optional<Interval> jaccard = Proportions.wilson(confusion.truePositives(), trials, LEVEL);
        return percentage(
                MetricName.MODEL_F1_PERCENTAGE,
                algorithm,
                trials,
                trials == 0 ? null : f1((double) confusion.truePositives() / trials),
                jaccard.map(interval -> new Interval(
                        f1(interval.lower()), f1(interval.upper()), LEVEL, IntervalMethod.WILSON_OF_JACCARD)));
    }

    /** A distribution, with the interval of its mean. */
    static MetricDraft distribution(MetricName name, String algorithm, Spread spread) {
        return new MetricDraft(
                name,
                algorithm,
                new Figures(
                        spread.count(),
                        spread.mean(),
                        spread.count() < 2 ? null : spread.deviation(),
                        spread.minimum(),
                        spread.median(),
                        spread.percentile95(),
                        spread.maximum(),
                        interval(spread).map(found -> range(found, 1)).orElse(null)),
                null);
    }

    MetricDraft improved(Improvement by) {
        return new MetricDraft(name, algorithm, figures, by);
    }

    static Optional<Interval> interval(Spread spread) {
        return spread.mean() == null || spread.deviation() == null
                ? Optional.empty()
                : SummaryIntervals.mean(spread.mean(), spread.deviation(), spread.count(), LEVEL);
    }

    private static MetricDraft percentage(
            MetricName name, String algorithm, long trials, @Nullable Double share, Optional<Interval> interval) {
        return new MetricDraft(
                name,
                algorithm,
                new Figures(
                        trials,
                        share == null ? null : PERCENT * share,
                        null,
                        null,
                        null,
                        null,
                        null,
                        interval.map(found -> range(found, PERCENT)).orElse(null)),
                null);
    }

    private static Range range(Interval interval, double scale) {
        return new Range(
                interval.level(),
                scale * interval.lower(),
                scale * interval.upper(),
                interval.method().name());
    }

    private static double f1(double jaccard) {
        return 2 * jaccard / (1 + jaccard);
    }
}
