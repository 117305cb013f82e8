package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a feature was distributed among the decisions that a model was trained on: what later recommendations are
 * compared with.
 *
 * @param feature its key
 * @param edges upper ends of all bins but the last, increasing; tenths of the training rows unless values are tied
 * @param shares of the training rows in each bin, then the share where the value was missing
 */
public record FeatureReference(String feature, List<Float> edges, List<Double> shares) {

    private static final int BINS = 10;

    /** Stands in for an empty bin, whose logarithm there is none of. */
    private static final double LEAST_SHARE = 1e-4;

    public FeatureReference {
        edges = List.copyOf(edges);
        shares = List.copyOf(shares);
    }

    /** One for each feature of the list. */
    static List<FeatureReference> of(DecisionTable decisions) {
        return Arrays.stream(AcceptanceFeature.values())
                .map(feature -> of(decisions, feature))
                .toList();
    }

    private static FeatureReference of(DecisionTable decisions, AcceptanceFeature feature) {
        float[] present = new float[decisions.size()];
        int count = 0;
        for (int row = 0; row < decisions.size(); row++) {
            float value = decisions.value(row, feature);
            if (!Float.isNaN(value)) {
                present[count++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(present, count);
        Arrays.sort(sorted);
        List<Float> edges = sorted.length == 0
                ? List.of()
                : IntStream.range(1, BINS)
                        .mapToObj(bin -> sorted[sorted.length * bin / BINS])
                        .distinct()
                        .toList();
        FeatureReference empty = new FeatureReference(feature.key(), edges, List.of());
        return new FeatureReference(feature.key(), edges, empty.sharesOf(decisions, feature));
    }

    private List<Double> sharesOf(DecisionTable decisions, AcceptanceFeature feature) {
        double[] counts = new double[edges.size() + 2];
        for (int row = 0; row < decisions.size(); row++) {
            counts[bin(decisions.value(row, feature))]++;
        }
        return Arrays.stream(counts).mapToObj(n -> n / decisions.size()).toList();
    }

    private int bin(float value) {
        if (Float.isNaN(value)) {
            return edges.size() + 1;
        }
        int bin = 0;
        while (bin < edges.size() && value > edges.get(bin)) {
            bin++;
        }
        return bin;
    }

    /**
     * Population stability index of the same feature among other recommendations: 0 where nothing changed; by custom
     * less than 0.1 is stable and more than 0.25 a shift that calls for a new model.
     */
    public double stabilityIndex(DecisionTable later) {
        AcceptanceFeature named = AcceptanceFeature.findByKey(feature)
                .orElseThrow(() -> new IllegalArgumentException("The list has no feature " + feature));
        List<Double> now = sharesOf(later, named);
        double index = 0;
        for (int bin = 0; bin < shares.size(); bin++) {
            double before = Math.max(LEAST_SHARE, shares.get(bin));
            double after = Math.max(LEAST_SHARE, now.get(bin));
            index += (after - before) * Math.log(after / before);
        }
        return index;
    }
}
