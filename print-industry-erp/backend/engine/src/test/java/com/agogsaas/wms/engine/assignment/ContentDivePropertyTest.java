package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentDivePropertyTest {

    @Test
    void planStaysSoundAndIsBetterWheneverItSaysSo() {
        Seeds.each(40, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem =
                    SingleResource.of(seed, 20 + random.nextInt(60), 7 + random.nextInt(6), 0.5 + random.nextDouble());
            assertThat(ContentDive.suits(problem)).isTrue();
            PriceGuide guide = new PriceGuide(problem, Budget.rounds(40));
            Assignment plan = new PricedConstruction(problem, guide).best();
            Assignment before = new Assignment(problem);
            ContentDive dive = new ContentDive(plan, guide, new RandomStream(seed));
            for (int i = 0; i < 3; i++) {
                before.become(plan.arcs());
                boolean better = dive.improve(1, Budget.rounds(random.nextInt(400)));
                assertThat(AssignmentVerifier.faults(plan)).isEmpty();
                assertThat(better).isEqualTo(plan.isBetterThan(before));
                assertThat(before.isBetterThan(plan)).isFalse();
            }
        });
    }

    @Test
    void pricesOfLotsNeverPromiseLessThanTheBestPlanOfAllLotsHas() {
        Seeds.each(300, seed -> {
            AssignmentProblem problem = SingleResource.of(seed, 6, 3, 1.2);
            BruteForce best = new BruteForce(problem);
            double value = pricesOf(problem, seed).improve(30, Budget.rounds(Long.MAX_VALUE));
            assertThat(value).isGreaterThan(best.highestScore(problem.lots()) - 1e-6);
        });
    }

    @Test
    void longSearchOnFewBinsOfManyUnitsDoesWithoutIt() {
        assertThat(ContentDive.suits(SingleResource.of(1, 60, 6, 1))).isFalse();
        assertThat(ContentDive.suits(PlantedAssignment.of(1, 20, 60, 5, 1, true)))
                .isFalse();
        assertThat(ContentDive.suits(SingleResource.of(1, 20_000, 10, 1))).isFalse();
    }

    private static LotPrices pricesOf(AssignmentProblem problem, long seed) {
        int[] bins = IntStream.range(0, problem.bins()).toArray();
        Contents contents = new Contents(problem, bins);
        for (int lot = 0; lot < problem.lots(); lot++) {
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                if (problem.fitsAlone(lot, arc)) {
                    contents.add(lot, arc);
                }
            }
        }
        contents.sortByBin();
        double[] price =
                new SplittableRandom(seed).doubles(problem.lots(), -10, 60).toArray();
        return new LotPrices(contents, IntStream.range(0, problem.lots()).toArray(), price, 10);
    }
}
