package com.agogsaas.wms.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be known is said to be unknown, and is never significant. */
class TooLittleDataTest {

    private static final Sample NONE = Sample.of();
    private static final Sample ONE = Sample.of(4);
    private static final Sample CONSTANT = Sample.of(4.2, 4.2, 4.2, 4.2, 4.2);

    static Stream<TestResult> tooFew() {
        return Stream.of(
                MeanTests.oneSample(ONE, 0),
                MeanTests.student(ONE, CONSTANT),
                MeanTests.welch(CONSTANT, NONE),
                MannWhitney.test(NONE, ONE),
                ShapiroWilk.test(Sample.of(1, 2)),
                Kolmogorov.oneSample(NONE, x -> x),
                Kolmogorov.twoSamples(ONE, NONE),
                EqualVariances.levene(List.of(ONE, NONE)),
                EqualVariances.brownForsythe(List.of(ONE)),
                Correlations.pearson(new double[] {1, 2}, new double[] {3, 4}, 0.95)
                        .test(),
                Correlations.spearman(new double[] {1, 2, Double.NaN}, new double[] {3, 4, 5})
                        .test(),
                DurbinWatson.test(new double[] {1, -1, 1}, new double[][] {{1}, {2}, {3}}),
                CountTests.chiSquare(new long[][] {{0, 0}, {0, 0}}),
                CountTests.fisher(new long[][] {{0, 0}, {0, 0}}),
                Switchback.compare(List.of()).test(),
                Switchback.carryOver(List.of()));
    }

    static Stream<TestResult> constant() {
        return Stream.of(
                MeanTests.oneSample(CONSTANT, 0),
                MeanTests.student(CONSTANT, CONSTANT),
                MeanTests.welch(CONSTANT, CONSTANT),
                MannWhitney.test(CONSTANT, CONSTANT),
                ShapiroWilk.test(CONSTANT),
                EqualVariances.levene(List.of(CONSTANT, CONSTANT)),
                Correlations.pearson(CONSTANT.values(), new double[] {1, 2, 3, 4, 5}, 0.95)
                        .test(),
                CountTests.chiSquare(new long[][] {{5, 0}, {7, 0}}),
                CountTests.fisher(new long[][] {{0, 5}, {0, 7}}));
    }

    @ParameterizedTest
    @MethodSource("tooFew")
    void tooFew(TestResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        NotTestable.class, none -> assertThat(none.obstacle()).isEqualTo(Obstacle.TOO_FEW));
        assertThat(result.isSignificant(0.999)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("constant")
    void constant(TestResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        NotTestable.class, none -> assertThat(none.obstacle()).isEqualTo(Obstacle.CONSTANT));
        assertThat(result.isSignificant(0.999)).isFalse();
    }

    @Test
    void shapiroAndWilkKnowNothingOfMoreThanFiveThousand() {
        SplittableRandom chance = new SplittableRandom(5);

        assertThat(ShapiroWilk.test(Sample.of(chance.doubles(5_001).toArray())))
                .isInstanceOfSatisfying(
                        NotTestable.class, none -> assertThat(none.obstacle()).isEqualTo(Obstacle.TOO_MANY));
    }

    @Test
    void intervalsAreAbsentRatherThanMadeUp() {
        assertThat(Proportions.wilson(0, 0, 0.95)).isEmpty();
        assertThat(Proportions.newcombe(1, 2, 0, 0, 0.95)).isEmpty();
        assertThat(MeanTests.interval(ONE, 0.95)).isEmpty();
        assertThat(MeanTests.welchInterval(CONSTANT, CONSTANT, 0.95)).isEmpty();
        assertThat(EffectSizes.cohensD(ONE, CONSTANT, 0.95)).isEmpty();
        assertThat(EffectSizes.cohensD(CONSTANT, CONSTANT, 0.95)).isEmpty();
        assertThat(EffectSizes.cliffsDelta(ONE, CONSTANT, 0.95)).isEmpty();
        assertThat(EffectSizes.oddsRatio(0, 0, 1, 2, 0.95)).isEmpty();
        assertThat(NONE.mean()).isNaN();
        assertThat(ONE.deviation()).isNaN();
    }

    @Test
    void aRegressionThatFollowsFromItselfIsNone() {
        double[][] twice = {{1, 2}, {2, 4}, {3, 6}, {4, 8}, {5, 10}, {7, 14}};

        assertThat(Regression.fit(new double[] {1, 3, 2, 5, 4, 6}, twice, 0.95))
                .isEqualTo(new Regression.NotFitted(Obstacle.COLLINEAR));
        assertThat(Regression.fit(new double[] {1, 2}, new double[] {1, 2}, 0.95))
                .isEqualTo(new Regression.NotFitted(Obstacle.TOO_FEW));
        assertThat(Trend.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 5}, 0.95))
                .isEqualTo(new Trend.NoLine(Obstacle.TOO_FEW));
    }

    @Test
    void anInfiniteObservationIsRefused() {
        assertThatThrownBy(() -> Sample.of(1, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
