package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContentBiddingPropertyTest {

    @Test
    void planStaysSoundAndIsBetterWheneverItSaysSo() {
        Seeds.each(60, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem =
                    SingleResource.of(seed, 20 + random.nextInt(60), 2 + random.nextInt(12), 0.5 + random.nextDouble());
            PriceGuide guide = new PriceGuide(problem, Budget.rounds(40));
            Assignment plan = new PricedConstruction(problem, guide).best();
            Assignment before = new Assignment(problem);
            ContentBidding bidding =
                    new ContentBidding(plan, guide, new RandomStream(seed), Budget.rounds(random.nextInt(40)));
            for (int i = 0; i < 3; i++) {
                before.become(plan.arcs());
                boolean better = bidding.improve(6, Budget.rounds(random.nextInt(2_000)));
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
            ContentItems items = new ContentItems(
                    problem, CandidateArcs.fitting(problem), problem.bins(), new double[problem.bins()]);
            double[] price =
                    new SplittableRandom(seed).doubles(problem.lots(), -10, 60).toArray();
            LotPrices prices = new LotPrices(items, new ContentChoice(items, 1 << 10), price, 10);
            prices.improve(30, Budget.rounds(Long.MAX_VALUE));
            assertThat(prices.value()).isGreaterThan(new BruteForce(problem).highestScore(problem.lots()) - 1e-6);
        });
    }

    @Test
    void suitsOneResourceWhereAllLotsCanHaveAPlace() {
        AssignmentProblem jobs = SingleResource.of(1, 60, 6, 1);
        assertThat(ContentBidding.suits(jobs, 60)).isTrue();
        assertThat(ContentBidding.suits(jobs, 59)).isFalse();
        assertThat(ContentBidding.suits(PlantedAssignment.of(1, 20, 60, 5, 1, true), 60))
                .isFalse();
        assertThat(ContentBidding.suits(DrawnProblem.of("a10 b10!\nred 4 a7 b3").problem(), 1))
                .isFalse();
    }
}
