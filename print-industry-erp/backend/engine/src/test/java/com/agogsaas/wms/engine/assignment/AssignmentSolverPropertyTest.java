package com.agogsaas.wms.engine.assignment;

import static com.agogsaas.wms.engine.assignment.PlanJudge.assertFeasible;
import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import org.junit.jupiter.api.Test;

class AssignmentSolverPropertyTest {

    @Test
    void placesAsManyLotsAndReachesTheScoreOfTheBestOfAllPlans() {
        Seeds.each(2_000, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 6, 4);
            BruteForce best = new BruteForce(problem);
            AssignmentResult result = AssignmentSolver.solve(problem, seed, Budget.rounds(150));
            assertFeasible(problem, result);
            assertThat(result.placed()).isEqualTo(best.placed());
            assertThat(result.score()).isEqualTo(best.highestScore(best.placed()));
        });
    }

    @Test
    void neverPromisesLessThanTheBestPlanHas() {
        Seeds.each(2_000, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 6, 4);
            BruteForce best = new BruteForce(problem);
            AssignmentResult result = AssignmentSolver.solve(problem, seed, Budget.rounds(seed & 15));
            assertFeasible(problem, result);
            assertThat(result.placedBound()).isGreaterThanOrEqualTo(best.placed());
            assertThat(result.scoreBound().orElseThrow()).isGreaterThanOrEqualTo(best.highestScore(result.placed()));
        });
    }

    @Test
    void boundHoldsForAnyPrices() {
        Seeds.each(2_000, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 6, 4);
            BruteForce best = new BruteForce(problem);
            RandomStream random = new RandomStream(seed);
            double[] prices = new double[problem.bins() * problem.resources()];
            for (int i = 0; i < prices.length; i++) {
                prices[i] = Math.scalb(random.fraction(), random.below(20) - 10);
            }
            PriceBound bound = new PriceBound(problem, 1 + random.below(1_000));
            for (int placed = 0; placed <= best.placed(); placed++) {
                assertThat(bound.at(prices, placed)).isGreaterThanOrEqualTo(best.highestScore(placed));
            }
        });
    }

    @Test
    void isFeasibleHoweverSoonItEnds() {
        Seeds.each(60, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 120, 40);
            for (long rounds : new long[] {0, 1, 10, 100, 400}) {
                AssignmentResult result = AssignmentSolver.solve(problem, seed, Budget.rounds(rounds));
                assertFeasible(problem, result);
                assertThat(result.scoreBound().orElseThrow()).isGreaterThanOrEqualTo(result.score());
            }
        });
    }

    @Test
    void givesTheSamePlanForTheSameSeed() {
        Seeds.each(40, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 60, 20);
            AssignmentResult once = AssignmentSolver.solve(problem, seed, Budget.rounds(200));
            AssignmentResult again = AssignmentSolver.solve(problem, seed, Budget.rounds(200));
            assertThat(again.arcOfLot()).isEqualTo(once.arcOfLot());
        });
    }

    @Test
    void neverMakesAPlanWorse() {
        Seeds.each(200, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 30, 8);
            AssignmentResult first = AssignmentSolver.solve(problem, seed, Budget.rounds(60));
            Assignment start = new Assignment(problem);
            start.become(first.arcOfLot());
            AssignmentResult second = AssignmentSolver.improve(start, seed + 1, Budget.rounds(20));
            assertFeasible(problem, second);
            assertThat(second.placed()).isGreaterThanOrEqualTo(first.placed());
            if (second.placed() == first.placed()) {
                assertThat(second.score()).isGreaterThanOrEqualTo(first.score());
            }
        });
    }

    /** Too large for all plans to be tried: what one run promises at most, no other run may have. */
    @Test
    void noRunPassesWhatAnotherProves() {
        Seeds.each(60, seed -> {
            AssignmentProblem problem =
                    PlantedAssignment.of(seed, 10, 30, (int) (seed % 60), 1 + (int) (seed % 3), seed % 2 == 0);
            AssignmentResult[] runs = {
                AssignmentSolver.solve(problem, seed, Budget.rounds(20)),
                AssignmentSolver.solve(problem, seed + 1, Budget.rounds(400)),
                AssignmentSolver.solve(problem, seed + 2, Budget.rounds(1_500), 0.01)
            };
            for (AssignmentResult run : runs) {
                assertFeasible(problem, run);
                for (AssignmentResult other : runs) {
                    if (other.placed() >= run.placed()) {
                        assertThat(run.scoreBound().orElseThrow()).isGreaterThanOrEqualTo(other.score());
                    }
                }
            }
        });
    }

    @Test
    void searchTakesTheFirstPlanFurther() {
        Seeds.each(200, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 60, 20);
            AssignmentSolver solver = AssignmentSolver.begin(problem, seed, Budget.rounds(100), 0);
            AssignmentResult outline = solver.outline();
            AssignmentResult result = solver.search();
            assertFeasible(problem, outline);
            assertFeasible(problem, result);
            assertThat(result.placed()).isGreaterThanOrEqualTo(outline.placed());
            if (result.placed() == outline.placed()) {
                assertThat(result.score()).isGreaterThanOrEqualTo(outline.score());
                assertThat(outline.scoreBound().orElseThrow()).isGreaterThanOrEqualTo(result.score());
            }
        });
    }
}
