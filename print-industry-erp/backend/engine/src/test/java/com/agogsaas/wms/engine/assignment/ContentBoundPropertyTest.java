package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The bound by contents against the best plan of all lots, which its plain twin finds by trying every plan. */
class ContentBoundPropertyTest {

    private static final int LOTS = 6;
    private static final int BINS = 3;

    @Test
    void noPricesPromiseLessThanTheBestPlanOfAllLotsHas() {
        Seeds.each(300, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem = seed % 2 == 0
                    ? SingleResource.of(seed, LOTS, BINS, 0.8 + random.nextDouble())
                    : RandomProblem.of(seed, LOTS, BINS);
            long highest = highestOfAllLots(problem);
            ContentBound bound =
                    new ContentBound(problem, new double[problem.lots()], noPrices(problem), Math.max(0, highest));
            for (int round = 0; round < 10; round++) {
                bound.tighten(random.doubles(problem.lots(), -1, 2)
                        .map(price -> 60 * price)
                        .toArray());
                assertThat(bound.value()).isGreaterThanOrEqualTo(highest);
            }
            for (int round = 0; round < 10; round++) {
                bound.improve(1L << (2 * round), Budget.rounds(random.nextInt(40)));
                assertThat(bound.value()).isGreaterThanOrEqualTo(highest);
            }
        });
    }

    @Test
    void stepsLeadToABoundThatIsMostlyAsLowAsTheBestPlan() {
        int[] tight = {0, 0};
        Seeds.each(200, seed -> {
            AssignmentProblem problem =
                    seed % 2 == 0 ? SingleResource.of(seed, LOTS, BINS, 1.2) : RandomProblem.of(seed, LOTS, BINS);
            long highest = highestOfAllLots(problem);
            if (highest >= 0) {
                ContentBound bound = new ContentBound(problem, new double[problem.lots()], noPrices(problem), highest);
                bound.improve(100_000, Budget.rounds(Long.MAX_VALUE));
                tight[0] += bound.value() <= 1.05 * highest ? 1 : 0;
                tight[1]++;
            }
        });
        assertThat(tight[0]).as("of %d problems", tight[1]).isGreaterThan(tight[1] / 2);
    }

    @Test
    void scoresTooLargeToBeCountedExactlyLeaveTheBoundAsItIs() {
        AssignmentProblem problem = DrawnProblem.of("a10 b10\nred 4 a7 b3").problem();
        ContentBound bound = new ContentBound(problem, new double[] {1e15}, noPrices(problem), 0);
        assertThat(bound.value()).isEqualTo(Long.MAX_VALUE);
        bound.tighten(new double[] {7});
        assertThat(bound.value()).isEqualTo(7);
        bound.tighten(new double[] {5.4});
        assertThat(bound.value()).isEqualTo(7);
    }

    private static double[] noPrices(AssignmentProblem problem) {
        return new double[problem.bins() * problem.resources()];
    }

    /** The lowest number there is where no plan places all lots: then every bound holds. */
    private static long highestOfAllLots(AssignmentProblem problem) {
        long highest = new BruteForce(problem).highestScore(problem.lots());
        return highest < 0 ? Long.MIN_VALUE : highest;
    }
}
