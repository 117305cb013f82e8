package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.ObservationRepository.Day;
import com.agogsaas.wms.statistics.ObservationRepository.MaterialSize;
import com.agogsaas.wms.statistics.Observations.Bin;
import com.agogsaas.wms.statistics.Observations.Made;
import com.agogsaas.wms.statistics.methods.IsolationForest;
import com.agogsaas.wms.statistics.methods.OutlierRule;
import com.agogsaas.wms.statistics.methods.Sample;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds what is far from usual: bins, requests, days and materials. */
final class OutlierDetection {

    /** The most extreme of each kind; a flood would hide what matters. */
    private static final int MOST_OF_A_KIND = 100;

    /** From this score the forest's paper speaks of definite anomalies in practice; usual is below 0.5. */
    private static final double FOREST_LIMIT = 0.65;

    /** Fewer materials make no forest. */
    private static final int FEWEST_MATERIALS = 30;

    private static final long SEED = 20_080_701;

    private OutlierDetection() {}

    static List<OutlierDraft> of(Observations observed, List<Day> days, List<MaterialSize> materials, Instant now) {
        List<Bin> bins = observed.bins();
        List<Made> made = observed.made();
        List<OutlierDraft> found = new ArrayList<>();
        for (OutlierRule rule : List.of(OutlierRule.IQR, OutlierRule.MODIFIED_Z_SCORE)) {
            found.addAll(byRule(
                    rule,
                    new Subject(
                            MetricName.VOLUME_UTILIZATION_PERCENTAGE,
                            "LOCATION",
                            i -> bins.get(i).id(),
                            i -> now),
                    Observations.column(bins, Bin::utilisation)));
        }
        found.addAll(byRule(
                OutlierRule.MODIFIED_Z_SCORE,
                new Subject(
                        MetricName.PROCESSING_TIME_MS,
                        "RECOMMENDATION",
                        i -> made.get(i).id(),
                        i -> made.get(i).createdAt()),
                Observations.column(made, Made::milliseconds)));
        found.addAll(byRule(
                OutlierRule.Z_SCORE,
                new Subject(
                        MetricName.ACCEPTANCE_RATE_PERCENTAGE,
                        "FACILITY",
                        i -> days.get(i).date().toString(),
                        i -> days.get(i).date().atStartOfDay().toInstant(ZoneOffset.UTC)),
                AcceptanceTrend.rates(days)));
        found.addAll(materials(materials, now));
        return found;
    }

    private record Subject(MetricName metric, String kind, IntFunction<String> id, IntFunction<Instant> time) {}

    private static List<OutlierDraft> byRule(OutlierRule rule, Subject subject, double[] values) {
        Sample sample = Sample.of(values);
        Optional<OutlierRule.Limits> limits = rule.limits(sample);
        if (limits.isEmpty()) {
            return List.of();
        }
        OutlierRule.Limits usual = limits.get();
        return IntStream.range(0, values.length)
                .filter(i -> usual.score(values[i]) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -usual.score(values[i])))
                .limit(MOST_OF_A_KIND)
                .map(i -> new OutlierDraft(
                        subject.metric().column(),
                        subject.kind(),
                        subject.id().apply(i),
                        subject.time().apply(i),
                        values[i],
                        usual.expected(),
                        usual.lower(),
                        usual.upper(),
                        rule.name(),
                        usual.score(values[i]),
                        sample.size(),
                        OutlierSeverity.of(usual.score(values[i]), rule.limit())))
                .toList();
    }

    /** What is odd in volume and weight together is most often mistyped. The value is the density, lb per ft3. */
    private static List<OutlierDraft> materials(List<MaterialSize> materials, Instant now) {
        if (materials.size() < FEWEST_MATERIALS) {
            return List.of();
        }
        double[][] rows = materials.stream()
                .map(size -> new double[] {
                    Math.log(size.cubicFeet()),
                    Math.log(size.weightLbs()),
                    Math.log(size.weightLbs() / size.cubicFeet())
                })
                .toArray(double[][]::new);
        double[] scores = IsolationForest.scores(rows, SEED);
        double usual = Sample.of(materials.stream()
                        .mapToDouble(size -> size.weightLbs() / size.cubicFeet())
                        .toArray())
                .median();
        return IntStream.range(0, rows.length)
                .filter(i -> scores[i] >= FOREST_LIMIT)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(MOST_OF_A_KIND)
                .map(i -> new OutlierDraft(
                        "density_lbs_per_cubic_foot",
                        "MATERIAL",
                        materials.get(i).materialId(),
                        now,
                        materials.get(i).weightLbs() / materials.get(i).cubicFeet(),
                        usual,
                        null,
                        null,
                        "ISOLATION_FOREST",
                        scores[i],
                        rows.length,
                        forestSeverity(scores[i])))
                .toList();
    }

    /** The score ends at 1, so that multiples of the limit would mean nothing. */
    private static OutlierSeverity forestSeverity(double score) {
        if (score >= 0.85) {
            return OutlierSeverity.HIGH;
        }
        return score >= 0.75 ? OutlierSeverity.MEDIUM : OutlierSeverity.LOW;
    }
}
