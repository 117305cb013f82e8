package com.agogsaas.wms.statistics;

import static com.agogsaas.wms.statistics.ValidationDraft.Assumption.CALIBRATION;
import static com.agogsaas.wms.statistics.ValidationDraft.Assumption.EQUAL_VARIANCES;
import static com.agogsaas.wms.statistics.ValidationDraft.Assumption.INDEPENDENCE;
import static com.agogsaas.wms.statistics.ValidationDraft.Assumption.NORMALITY;
import static com.agogsaas.wms.statistics.ValidationDraft.Assumption.STATIONARITY;
import static com.agogsaas.wms.statistics.ValidationDraft.SubjectKind.ACCEPTANCE_MODEL;
import static com.agogsaas.wms.statistics.ValidationDraft.SubjectKind.METRIC;

import com.agogsaas.wms.statistics.ObservationRepository.Day;
import com.agogsaas.wms.statistics.Observations.Made;
import com.agogsaas.wms.statistics.methods.Calibration;
import com.agogsaas.wms.statistics.methods.EqualVariances;
import com.agogsaas.wms.statistics.methods.Kolmogorov;
import com.agogsaas.wms.statistics.methods.Sample;
import com.agogsaas.wms.statistics.methods.ShapiroWilk;
import com.agogsaas.wms.statistics.methods.TestMethod;
import com.agogsaas.wms.statistics.methods.TestResult;
import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.Trend;
import java.util.List;
import java.util.stream.Collectors;

/** Checks what the metrics rest on. A violation is no failure: it says which figures to read with care, and how. */
final class AssumptionChecks {

    /** Below so many decisions a rate's interval is wider than anything that one would decide by. */
    private static final long DECISIONS_NEEDED = 30;

    private AssumptionChecks() {}

    static List<ValidationDraft> of(List<Made> made, List<Day> days) {
        String score = MetricName.SCORE_POINTS.column();
        String acceptance = MetricName.ACCEPTANCE_RATE_PERCENTAGE.column();
        long decided =
                made.stream().filter(row -> !Double.isNaN(row.accepted())).count();
        return List.of(
                ValidationDraft.enough(
                        METRIC,
                        acceptance,
                        decided,
                        DECISIONS_NEEDED,
                        "Fewer than " + DECISIONS_NEEDED + " decisions: read the interval, not the rate"),
                ValidationDraft.of(
                        METRIC,
                        score,
                        NORMALITY,
                        ShapiroWilk.test(
                                Sample.of(Observations.column(latest(made, ShapiroWilk.LARGEST), Made::score))),
                        "The scores are not normal: compare medians and percentiles, or groups by Mann-Whitney; the"
                                + " interval of the mean holds for large samples only"),
                ValidationDraft.of(
                        METRIC,
                        score,
                        EQUAL_VARIANCES,
                        EqualVariances.brownForsythe(byAlgorithm(made)),
                        "The scores of algorithms spread differently: compare their means by Welch's test"),
                ValidationDraft.of(
                        METRIC,
                        acceptance,
                        INDEPENDENCE,
                        independence(days),
                        "Days resemble the days before: intervals of trends are too narrow"),
                ValidationDraft.of(
                        METRIC,
                        MetricName.CONFIDENCE_PROBABILITY.column(),
                        STATIONARITY,
                        firstAndSecondHalf(made),
                        "The confidence changed within the period: look at shorter ones"),
                ValidationDraft.of(
                        ACCEPTANCE_MODEL,
                        "confidence_score",
                        CALIBRATION,
                        Calibration.test(
                                Observations.column(made, Made::confidence), Observations.column(made, Made::accepted)),
                        "Confidence and acceptance differ: do not read the confidence as a probability"));
    }

    private static List<Made> latest(List<Made> made, int limit) {
        return made.subList(0, Math.min(made.size(), limit));
    }

    private static List<Sample> byAlgorithm(List<Made> made) {
        return made.stream().collect(Collectors.groupingBy(Made::algorithm)).values().stream()
                .map(group -> Sample.of(Observations.column(group, Made::score)))
                .filter(sample -> sample.size() > 0)
                .toList();
    }

    private static TestResult independence(List<Day> days) {
        Trend.Outcome trend = AcceptanceTrend.of(days);
        return trend instanceof Trend.Line line
                ? line.independence()
                : new NotTestable(TestMethod.DURBIN_WATSON, Obstacle.TOO_FEW, days.size());
    }

    private static TestResult firstAndSecondHalf(List<Made> latestFirst) {
        int half = latestFirst.size() / 2;
        return Kolmogorov.twoSamples(
                Sample.of(Observations.column(latestFirst.subList(half, latestFirst.size()), Made::confidence)),
                Sample.of(Observations.column(latestFirst.subList(0, half), Made::confidence)));
    }
}
