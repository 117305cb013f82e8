package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Observations.Bin;
import com.agogsaas.wms.statistics.Observations.Made;
import com.agogsaas.wms.statistics.methods.Corrections;
import com.agogsaas.wms.statistics.methods.Correlations;
import com.agogsaas.wms.statistics.methods.Correlations.Correlation;
import com.agogsaas.wms.statistics.methods.Regression;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which variables go together. The pairs are fixed here, so that nobody can pick those that came out well. */
final class CorrelationAnalysis {

    /** How the p values of all pairs together are corrected. */
    static final Corrections CORRECTION = Corrections.BENJAMINI_HOCHBERG;

    private CorrelationAnalysis() {}

    /** Two variables of the same things, without those of which one is not known. */
    private static final class Pair {

        private final String x;
        private final double[] xs;
        private final String y;
        private final double[] ys;

        private <T> Pair(List<T> rows, String x, ToDoubleFunction<T> ofX, String y, ToDoubleFunction<T> ofY) {
            List<T> known = rows.stream()
                    .filter(row -> !Double.isNaN(ofX.applyAsDouble(row)) && !Double.isNaN(ofY.applyAsDouble(row)))
                    .toList();
            this.x = x;
            this.xs = Observations.column(known, ofX);
            this.y = y;
            this.ys = Observations.column(known, ofY);
        }
    }

    static List<CorrelationDraft> of(Observations observed) {
        List<CorrelationDraft> drafts = new ArrayList<>();
        for (Pair pair : pairs(observed)) {
            Correlation pearson = Correlations.pearson(pair.xs, pair.ys, MetricDraft.LEVEL);
            if (pearson.test() instanceof Tested) {
                drafts.add(new CorrelationDraft(pair.x, pair.y, "PEARSON", pearson, line(pair), Double.NaN));
                drafts.add(new CorrelationDraft(
                        pair.x, pair.y, "SPEARMAN", Correlations.spearman(pair.xs, pair.ys), null, Double.NaN));
            }
        }
        double[] adjusted = CORRECTION.adjust(
                drafts.stream().mapToDouble(draft -> draft.test().pValue()).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> drafts.get(i).adjusted(adjusted[i]))
                .toList();
    }

    private static List<Pair> pairs(Observations observed) {
        List<Made> made = observed.made();
        List<Bin> bins = observed.bins();
        return List.of(
                new Pair(made, "confidence_probability", Made::confidence, "accepted", Made::accepted),
                new Pair(made, "score_points", Made::score, "accepted", Made::accepted),
                new Pair(made, "lot_cubic_feet", Made::cubicFeet, "accepted", Made::accepted),
                new Pair(made, "lot_cubic_feet", Made::cubicFeet, "score_points", Made::score),
                new Pair(made, "lot_weight_lbs", Made::weightLbs, "score_points", Made::score),
                new Pair(bins, "bin_cubic_feet", Bin::cubicFeet, "volume_utilization_percentage", Bin::utilisation),
                new Pair(bins, "pick_sequence", Bin::pickSequence, "volume_utilization_percentage", Bin::utilisation));
    }

    private static Regression.@Nullable Fitted line(Pair pair) {
        return Regression.fit(pair.ys, pair.xs, MetricDraft.LEVEL) instanceof Regression.Fitted fitted ? fitted : null;
    }
}
