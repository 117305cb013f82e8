package com.agogsaas.wms.benchmarks.signals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What was measured, by variant and in the order of the seeds. */
final class Results {

    private static final double PERCENT = 100;

    private final Map<String, List<Measured>> byVariant = new LinkedHashMap<>();

    void add(Variant variant, Measured measured) {
        byVariant.computeIfAbsent(variant.name(), unseen -> new ArrayList<>()).add(measured);
    }

    /** The names of the variants. */
    List<String> variants() {
        return List.copyOf(byVariant.keySet());
    }

    boolean has(String variant) {
        return byVariant.containsKey(variant);
    }

    /** What was measured of a variant. */
    List<Measured> of(String variant) {
        return Objects.requireNonNull(byVariant.get(variant), variant);
    }

    Interval interval(String variant, ToDoubleFunction<Measured> figure) {
        return Interval.of(of(variant).stream().mapToDouble(figure).toArray());
    }

    /** By how many per cent of {@code base} a figure of a variant is larger, seed by seed. */
    Interval difference(String variant, String base, ToDoubleFunction<Measured> figure) {
        double[] differences = new double[of(variant).size()];
        for (int seed = 0; seed < differences.length; seed++) {
            double before = figure.applyAsDouble(of(base).get(seed));
            differences[seed] = PERCENT * (figure.applyAsDouble(of(variant).get(seed)) - before) / before;
        }
        return Interval.of(differences);
    }
}
