package com.agogsaas.wms.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.statistics.methods.EffectSizes.Effect;
import com.agogsaas.wms.statistics.methods.ReferenceFile.Expected;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method against what R says of the same samples: ties, n = 3, constants, NaN and a million among them. */
class ReferenceTest {

    private static final double LEVEL = 0.95;

    /** Relative; the absolute part is what the rounding of numbers near 1 leaves of a small probability. */
    private static final double TOLERANCE = 1e-9;

    private static final double ROUNDING = 1e-13;

    private static final Map<String, Function<Expected, Map<String, Double>>> METHODS = methods();

    static List<Expected> expected() {
        return ReferenceFile.expected();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void isWhatRSays(Expected expected) {
        Map<String, Double> figures =
                Objects.requireNonNull(METHODS.get(expected.method())).apply(expected);

        expected.figures()
                .forEach((name, value) -> assertThat(figures.get(name))
                        .as("%s of %s", name, expected)
                        .isCloseTo(value, within(TOLERANCE * Math.abs(value) + ROUNDING)));
    }

    @Test
    void everyMethodIsCompared() {
        assertThat(expected()).extracting(Expected::method).containsAll(METHODS.keySet());
        assertThat(expected()).hasSizeGreaterThan(300);
    }

    private static Map<String, Function<Expected, Map<String, Double>>> methods() {
        Map<String, Function<Expected, Map<String, Double>>> methods = new LinkedHashMap<>();
        methods.put("describe", of -> described(of.sample(0)));
        methods.put(
                "oneSampleT",
                of -> with(tested(MeanTests.oneSample(of.sample(0), 1), "t"), MeanTests.interval(of.sample(0), LEVEL)));
        methods.put("shapiroWilk", of -> tested(ShapiroWilk.test(of.sample(0)), "W"));
        methods.put(
                "welchT",
                of -> with(
                        tested(MeanTests.welch(of.sample(0), of.sample(1)), "t"),
                        MeanTests.welchInterval(of.sample(0), of.sample(1), LEVEL)));
        methods.put(
                "studentT",
                of -> with(
                        tested(MeanTests.student(of.sample(0), of.sample(1)), "t"),
                        MeanTests.studentInterval(of.sample(0), of.sample(1), LEVEL)));
        methods.put("mannWhitney", of -> tested(MannWhitney.test(of.sample(0), of.sample(1)), "W"));
        methods.put("smirnov", of -> tested(Kolmogorov.twoSamples(of.sample(0), of.sample(1)), "D"));
        methods.put("levene", of -> tested(EqualVariances.levene(samples(of)), "F"));
        methods.put("brownForsythe", of -> tested(EqualVariances.brownForsythe(samples(of)), "F"));
        methods.put("cohensD", of -> effect(EffectSizes.cohensD(of.sample(0), of.sample(1), LEVEL), "d"));
        methods.put("hedgesG", of -> effect(EffectSizes.hedgesG(of.sample(0), of.sample(1), LEVEL), "g"));
        methods.put("cliffsDelta", of -> effect(EffectSizes.cliffsDelta(of.sample(0), of.sample(1), LEVEL), "delta"));
        methods.putAll(relations());
        methods.putAll(counts());
        return methods;
    }

    private static Map<String, Function<Expected, Map<String, Double>>> relations() {
        Map<String, Function<Expected, Map<String, Double>>> methods = new LinkedHashMap<>();
        methods.put("pearson", of -> correlated(of, Correlations.pearson(first(of), second(of), LEVEL), "r", "t"));
        methods.put("spearman", of -> correlated(of, Correlations.spearman(first(of), second(of)), "rho", "S"));
        methods.put("regression", of -> regression(second(of), first(of)));
        methods.put("durbinWatson", of -> durbinWatson(second(of), rows(first(of))));
        methods.put(
                "multipleRegression",
                of -> coefficient(fitted(of.values(0), rows(of.values(1), of.values(2))), (int) of.count(3)));
        methods.put("multipleDurbinWatson", of -> durbinWatson(of.values(0), rows(of.values(1), of.values(2))));
        return methods;
    }

    private static Map<String, Function<Expected, Map<String, Double>>> counts() {
        Map<String, Function<Expected, Map<String, Double>>> methods = new LinkedHashMap<>();
        methods.put("chiSquare", of -> chiSquare(table(of, 2)));
        methods.put("chiSquareWide", of -> chiSquare(table(of, 3)));
        methods.put("chiSquareYates", of -> tested(CountTests.chiSquareCorrected(table(of, 2)), "X2"));
        methods.put("fisher", of -> tested(CountTests.fisher(table(of, 2)), "odds"));
        methods.put("wilson", of -> with(new LinkedHashMap<>(), Proportions.wilson(of.count(0), of.count(1), LEVEL)));
        methods.put(
                "riskDifference",
                of -> effect(
                        EffectSizes.riskDifference(
                                of.count(0), of.count(0) + of.count(1), of.count(2), of.count(2) + of.count(3), LEVEL),
                        "difference"));
        methods.put(
                "oddsRatio",
                of -> effect(
                        EffectSizes.oddsRatio(
                                of.count(0), of.count(0) + of.count(1), of.count(2), of.count(2) + of.count(3), LEVEL),
                        "ratio"));
        methods.put(
                "kolmogorovUniform",
                of -> tested(Kolmogorov.oneSample(of.sample(0), x -> Math.max(0, Math.min(1, x))), "D"));
        methods.put(
                "kolmogorovNormal",
                of -> tested(
                        Kolmogorov.oneSample(of.sample(0), NormalDistribution.of(0, 1)::cumulativeProbability), "D"));
        methods.put(
                "adjust",
                of -> Map.of(
                        "p",
                        correction(of.arguments().get(0))
                                .adjust(0.01, 0.04, 0.03, Double.NaN, 0.2, 0.5, 0.001, 0.04)[(int) of.count(1)]));
        methods.put("powerT", of -> Map.of("power", Power.ofTwoMeans(of.number(0), of.number(1), of.number(2), 0.05)));
        methods.put("sizeT", of -> Map.of("n", Power.sizeForTwoMeans(of.number(0), of.number(1), 0.05, of.number(2))));
        methods.put(
                "sizePairedT", of -> Map.of("n", Power.sizeForPairs(of.number(0), of.number(1), 0.05, of.number(2))));
        methods.put(
                "sizeProportion",
                of -> Map.of("n", Power.sizeForTwoShares(of.number(0), of.number(1), 0.05, of.number(2))));
        methods.put("noncentralT", of -> Map.of("p", NoncentralT.cumulative(of.number(0), of.number(1), of.number(2))));
        return methods;
    }

    private static Map<String, Double> described(Sample sample) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("n", (double) sample.size());
        figures.put("missing", (double) sample.missing());
        figures.put("mean", sample.mean());
        figures.put("variance", sample.variance());
        figures.put("min", sample.minimum());
        figures.put("max", sample.maximum());
        figures.put("median", sample.median());
        figures.put("p05", sample.quantile(0.05));
        figures.put("p25", sample.quantile(0.25));
        figures.put("p95", sample.quantile(0.95));
        figures.put("mad", sample.medianDeviation());
        return figures;
    }

    private static Map<String, Double> tested(TestResult result, String statistic) {
        assertThat(result).isInstanceOf(Tested.class);
        Tested tested = (Tested) result;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(statistic, tested.statistic());
        figures.put("p", tested.pValue());
        figures.put("df", tested.degreesOfFreedom());
        return figures;
    }

    private static Map<String, Double> with(Map<String, Double> figures, Optional<Interval> interval) {
        figures.put("lower", interval.orElseThrow().lower());
        figures.put("upper", interval.orElseThrow().upper());
        return figures;
    }

    private static Map<String, Double> effect(Optional<Effect> effect, String name) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(name, effect.orElseThrow().value());
        return with(figures, effect.map(Effect::interval));
    }

    private static Map<String, Double> correlated(
            Expected of, Correlations.Correlation correlation, String name, String statistic) {
        Map<String, Double> figures = tested(correlation.test(), statistic);
        figures.put(name, correlation.coefficient());
        return of.figures().containsKey("lower") ? with(figures, Optional.ofNullable(correlation.interval())) : figures;
    }

    private static Map<String, Double> regression(double[] outcomes, double[] predictor) {
        int[] known = IntStream.range(0, outcomes.length)
                .filter(i -> !Double.isNaN(outcomes[i] + predictor[i]))
                .toArray();
        Regression.Fitted line = fitted(
                IntStream.of(known).mapToDouble(i -> outcomes[i]).toArray(),
                rows(IntStream.of(known).mapToDouble(i -> predictor[i]).toArray()));
        Map<String, Double> figures = coefficient(line, 1);
        figures.put("slope", line.coefficients().get(1).estimate());
        figures.put("intercept", line.coefficients().get(0).estimate());
        figures.put("r2", line.rSquared());
        figures.put("adjusted", line.adjustedRSquared());
        figures.put("F", ((Tested) line.overall()).statistic());
        return figures;
    }

    private static Map<String, Double> coefficient(Regression.Fitted fitted, int index) {
        Regression.Coefficient coefficient = fitted.coefficients().get(index);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("estimate", coefficient.estimate());
        figures.put("error", coefficient.error());
        figures.put("t", coefficient.t());
        figures.put("p", coefficient.pValue());
        return with(figures, Optional.of(coefficient.interval()));
    }

    private static Map<String, Double> durbinWatson(double[] outcomes, double[][] predictors) {
        double[] residuals = fitted(outcomes, predictors).residuals().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return tested(DurbinWatson.test(residuals, predictors), "dw");
    }

    private static Regression.Fitted fitted(double[] outcomes, double[][] predictors) {
        return (Regression.Fitted) Regression.fit(outcomes, predictors, LEVEL);
    }

    private static Map<String, Double> chiSquare(long[][] counts) {
        Map<String, Double> figures = tested(CountTests.chiSquare(counts), "X2");
        figures.put("expected", CountTests.smallestExpected(counts));
        return figures;
    }

    private static Corrections correction(String name) {
        return name.equals("BH") ? Corrections.BENJAMINI_HOCHBERG : Corrections.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<Sample> samples(Expected of) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < of.arguments().size(); i++) {
            samples.add(of.sample(i));
        }
        return samples;
    }

    /** R's script cuts both to the length of the shorter. */
    private static double[] first(Expected of) {
        return Arrays.copyOf(of.values(0), Math.min(of.values(0).length, of.values(1).length));
    }

    private static double[] second(Expected of) {
        return Arrays.copyOf(of.values(1), Math.min(of.values(0).length, of.values(1).length));
    }

    private static double[][] rows(double[]... columns) {
        return IntStream.range(0, columns[0].length)
                .mapToObj(row -> Arrays.stream(columns)
                        .mapToDouble(column -> column[row])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static long[][] table(Expected of, int columns) {
        return IntStream.range(0, 2)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToLong(column -> of.count(row * columns + column))
                        .toArray())
                .toArray(long[][]::new);
    }
}
