package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Metric.Improvement;
import com.agogsaas.wms.statistics.Tally.Confusion;
import com.agogsaas.wms.statistics.Tally.Spread;
import com.agogsaas.wms.statistics.methods.Interval;
import com.agogsaas.wms.statistics.methods.Proportions;
import com.agogsaas.wms.statistics.methods.SummaryIntervals;
import com.agogsaas.wms.statistics.methods.SummaryIntervals.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes metrics of what was added up. Nothing is estimated where nothing was observed. */
final class MetricCalculation {

    private static final double PERCENT = 100;

    private MetricCalculation() {}

    static List<MetricDraft> ofBins(TallyRepository.BinTally bins) {
        String all = "ALL";
        long count = bins.utilisation().count();
        return List.of(
                MetricDraft.distribution(MetricName.VOLUME_UTILIZATION_PERCENTAGE, all, bins.utilisation()),
                MetricDraft.share(MetricName.BINS_UNDERUSED_PERCENTAGE, all, bins.underused(), count),
                MetricDraft.share(MetricName.BINS_IN_TARGET_PERCENTAGE, all, bins.inTarget(), count),
                MetricDraft.share(MetricName.BINS_OVERUSED_PERCENTAGE, all, bins.overused(), count));
    }

    /** @param baseline what the baseline period added up to; empty where none was stated */
    static List<MetricDraft> ofRecommendations(List<Tally> tallies, List<Tally> baseline) {
        Map<String, Tally> before = baseline.stream().collect(Collectors.toMap(Tally::algorithm, Function.identity()));
        List<MetricDraft> metrics = new ArrayList<>();
        for (Tally tally : tallies) {
            Optional<Tally> then = Optional.ofNullable(before.get(tally.algorithm()));
            metrics.add(improved(acceptance(tally), then.flatMap(was -> improvementOfShare(tally, was))));
            metrics.addAll(ofModel(tally.algorithm(), tally.confusion()));
            metrics.add(distribution(MetricName.CONFIDENCE_PROBABILITY, tally, Tally::confidence, Optional.empty()));
            metrics.add(distribution(MetricName.CONFIDENCE_BRIER_SCORE, tally, Tally::brier, then));
            metrics.add(distribution(MetricName.SCORE_POINTS, tally, Tally::score, then));
            metrics.add(distribution(MetricName.PROCESSING_TIME_MS, tally, Tally::milliseconds, then));
        }
        return metrics;
    }

    private static MetricDraft acceptance(Tally tally) {
        return MetricDraft.share(
                MetricName.ACCEPTANCE_RATE_PERCENTAGE, tally.algorithm(), tally.accepted(), tally.decided());
    }

    private static List<MetricDraft> ofModel(String algorithm, Confusion confusion) {
        long right = confusion.truePositives() + confusion.trueNegatives();
        long foretold = confusion.truePositives() + confusion.falsePositives();
        long accepted = confusion.truePositives() + confusion.falseNegatives();
        return List.of(
                MetricDraft.share(MetricName.MODEL_ACCURACY_PERCENTAGE, algorithm, right, confusion.all()),
                MetricDraft.share(
                        MetricName.MODEL_PRECISION_PERCENTAGE, algorithm, confusion.truePositives(), foretold),
                MetricDraft.share(MetricName.MODEL_RECALL_PERCENTAGE, algorithm, confusion.truePositives(), accepted),
                MetricDraft.f1(algorithm, confusion));
    }

    private static MetricDraft distribution(
            MetricName name, Tally tally, Function<Tally, Spread> spread, Optional<Tally> then) {
        return improved(
                MetricDraft.distribution(name, tally.algorithm(), spread.apply(tally)),
                then.flatMap(was -> improvementOfMean(name, spread.apply(tally), spread.apply(was))));
    }

    private static MetricDraft improved(MetricDraft draft, Optional<Improvement> improvement) {
        return improvement.map(draft::improved).orElse(draft);
    }

    private static Optional<Improvement> improvementOfShare(Tally now, Tally then) {
        return Proportions.newcombe(now.accepted(), now.decided(), then.accepted(), then.decided(), MetricDraft.LEVEL)
                .map(interval -> {
                    double before = (double) then.accepted() / then.decided();
                    double after = (double) now.accepted() / now.decided();
                    return new Improvement(
                            PERCENT * before,
                            PERCENT * (after - before),
                            PERCENT * interval.lower(),
                            PERCENT * interval.upper(),
                            interval.method().name());
                });
    }

    private static Optional<Improvement> improvementOfMean(MetricName name, Spread now, Spread then) {
        Optional<Summary> after = summary(now);
        Optional<Summary> before = summary(then);
        if (after.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        boolean more = name.higherIsBetter();
        Optional<Interval> difference = more
                ? SummaryIntervals.difference(after.get(), before.get(), MetricDraft.LEVEL)
                : SummaryIntervals.difference(before.get(), after.get(), MetricDraft.LEVEL);
        double by = after.get().mean() - before.get().mean();
        return difference.map(interval -> new Improvement(
                before.get().mean(),
                more ? by : -by,
                interval.lower(),
                interval.upper(),
                interval.method().name()));
    }

    private static Optional<Summary> summary(Spread spread) {
        return spread.mean() == null || spread.deviation() == null
                ? Optional.empty()
                : Optional.of(new Summary(spread.mean(), spread.deviation(), spread.count()));
    }
}
