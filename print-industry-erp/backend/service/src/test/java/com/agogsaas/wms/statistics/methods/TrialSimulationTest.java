package com.agogsaas.wms.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.statistics.methods.SequentialDesign.Decision;
import com.agogsaas.wms.statistics.methods.SequentialDesign.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the A/B tests promise, on simulated data. {@code script/bench statistics} runs the same with many more
 * repetitions.
 */
class TrialSimulationTest {

    private static final int REPETITIONS = Integer.getInteger("simulations", 1_500);
    private static final long SEED = Long.getLong("tests.seed", 7_041_776);
    private static final double SIGNIFICANCE = 0.05;
    private static final double POWER = 0.8;
    private static final int LOOKS = 14;

    /** The share is as far from what was promised as chance allows once in a thousand runs. */
    private static final double LEVEL = 0.999;

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final SequentialDesign design = new SequentialDesign(SIGNIFICANCE);
    private final List<Limits> limits = design.limits(IntStream.rangeClosed(1, LOOKS)
            .mapToObj(look -> (double) look / LOOKS)
            .toList());

    @Test
    void nothingIsFoundMoreOftenThanDeclaredThoughOneLooksDaily() {
        Map<Decision, Long> decisions = lots(0, perArm(0.5));

        assertShare(decisions.getOrDefault(Decision.BETTER, 0L), SIGNIFICANCE / 2);
        assertShare(decisions.getOrDefault(Decision.WORSE, 0L), SIGNIFICANCE / 2);
    }

    /** The opposite, to show that the simulation would notice. */
    @Test
    void lookingDailyWithoutLimitsFindsFarTooMuch() {
        long found = count(() -> {
                    List<Double> statistics = looksAtLots(0, 100);
                    return statistics.stream().anyMatch(z -> Math.abs(z) > 1.96) ? Decision.BETTER : Decision.GO_ON;
                })
                .getOrDefault(Decision.BETTER, 0L);

        assertThat((double) found / REPETITIONS).isGreaterThan(3 * SIGNIFICANCE);
    }

    @Test
    void aPlantedEffectIsFoundWithTheDeclaredPower() {
        Map<Decision, Long> decisions = lots(0.5, perArm(0.5));

        assertShare(decisions.getOrDefault(Decision.BETTER, 0L), POWER);
    }

    @Test
    void harmIsFoundSoonerThanImprovement() {
        double looksAtHarm = meanLooks(-0.5, Decision.WORSE);
        double looksAtImprovement = meanLooks(0.5, Decision.BETTER);

        assertThat(looksAtHarm).isLessThan(0.85 * looksAtImprovement);
    }

    /** How many looks it takes where this is what is found. */
    private double meanLooks(double effect, Decision found) {
        int perArm = perArm(0.5);
        return IntStream.range(0, REPETITIONS)
                .mapToObj(repetition -> looksAtLots(effect, perArm))
                .filter(statistics -> {
                    int last = end(statistics);
                    return SequentialDesign.judge(limits.get(last), statistics.get(last)) == found;
                })
                .mapToInt(statistics -> end(statistics) + 1)
                .average()
                .orElseThrow();
    }

    @Test
    void aSwitchbackFindsNothingWhereNothingIs() {
        assertShare(foundByPairs(0, 0), SIGNIFICANCE);
    }

    @Test
    void aSwitchbackFindsWhatIsThere() {
        double deviationOfPairs = Math.sqrt(2);
        int pairs = (int) Math.ceil(Power.sizeForPairs(0.4, deviationOfPairs, SIGNIFICANCE, POWER));
        long found = count(() -> Switchback.compare(cells(10, 2 * (int) Math.ceil(pairs / 10.0), 0.4, 0))
                                .test()
                                .isSignificant(SIGNIFICANCE)
                        ? Decision.BETTER
                        : Decision.GO_ON)
                .getOrDefault(Decision.BETTER, 0L);

        assertThat((double) found / REPETITIONS).isBetween(POWER - 0.04, POWER + 0.08);
    }

    @Test
    void whatIsCarriedOverIsFlaggedAndNothingElse() {
        assertShare(flagged(0), SIGNIFICANCE);
        assertThat((double) flagged(1.2) / REPETITIONS).isGreaterThan(0.9);
    }

    private long flagged(double carriedOver) {
        return count(() -> Switchback.carryOver(cells(10, 28, 0.5, carriedOver)).isSignificant(SIGNIFICANCE)
                        ? Decision.BETTER
                        : Decision.GO_ON)
                .getOrDefault(Decision.BETTER, 0L);
    }

    private long foundByPairs(double effect, double carriedOver) {
        return count(() -> Switchback.compare(cells(8, 14, effect, carriedOver))
                                .test()
                                .isSignificant(SIGNIFICANCE)
                        ? Decision.BETTER
                        : Decision.GO_ON)
                .getOrDefault(Decision.BETTER, 0L);
    }

    private int perArm(double effect) {
        return (int) Math.ceil(Power.sizeForTwoMeans(effect, 1, SIGNIFICANCE, POWER) * design.inflation(LOOKS, POWER));
    }

    private Map<Decision, Long> lots(double effect, int perArm) {
        return count(() -> {
            List<Double> statistics = looksAtLots(effect, perArm);
            int last = end(statistics);
            return SequentialDesign.judge(limits.get(last), statistics.get(last));
        });
    }

    /** The look at which the test ends. */
    private int end(List<Double> statistics) {
        return IntStream.range(0, LOOKS)
                .filter(look -> SequentialDesign.judge(limits.get(look), statistics.get(look)) != Decision.GO_ON)
                .findFirst()
                .orElseThrow();
    }

    /** A day's lots of each arm come in, one looks; the statistic of every look. */
    private List<Double> looksAtLots(double effect, int perArm) {
        double[] control = normal(perArm, 0);
        double[] treatment = normal(perArm, effect);
        List<Double> statistics = new ArrayList<>();
        for (int look = 1; look <= LOOKS; look++) {
            int known = Math.max(2, (int) Math.round((double) perArm * look / LOOKS));
            Sample first = Sample.of(Arrays.copyOf(control, known));
            Sample second = Sample.of(Arrays.copyOf(treatment, known));
            TestResult.Tested tested = (TestResult.Tested) MeanTests.welch(second, first);
            statistics.add(SequentialDesign.statistic(tested.pValue(), second.mean() > first.mean()));
        }
        return statistics;
    }

    /** Aisles differ, days differ, and what was treated in a window still shows in the next. */
    private List<Switchback.Cell> cells(int aisles, int windows, double effect, double carriedOver) {
        List<Switchback.Cell> cells = new ArrayList<>();
        double[] ofDay = normal(windows / 2 + 1, 0);
        for (int aisle = 0; aisle < aisles; aisle++) {
            double ofAisle = 3 * chance.nextGaussian();
            boolean treated = false;
            for (int window = 0; window < windows; window++) {
                boolean treatedBefore = treated;
                treated = window % 2 == 0 ? chance.nextBoolean() : !treated;
                double mean = ofAisle
                        + ofDay[window / 2]
                        + (treated ? effect : 0)
                        + (window > 0 && treatedBefore ? carriedOver : 0)
                        + chance.nextGaussian();
                cells.add(new Switchback.Cell("aisle " + aisle, window, treated, mean, 5));
            }
        }
        return cells;
    }

    private double[] normal(int size, double mean) {
        return IntStream.range(0, size)
                .mapToDouble(i -> mean + chance.nextGaussian())
                .toArray();
    }

    private Map<Decision, Long> count(Supplier<Decision> trial) {
        return IntStream.range(0, REPETITIONS)
                .mapToObj(repetition -> trial.get())
                .collect(Collectors.groupingBy(decision -> decision, Collectors.counting()));
    }

    private static void assertShare(long count, double promised) {
        Interval interval = Proportions.wilson(count, REPETITIONS, LEVEL).orElseThrow();
        assertThat(interval.contains(promised))
                .as("%d of %d with seed %d, promised %s", count, REPETITIONS, SEED, promised)
                .isTrue();
    }
}
