package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EjectionSearchPropertyTest {

    private int changedPlans;

    @Test
    void everyPlanIsSoundAndPlacesNoFewer() {
        Seeds.each(150, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem = PlantedAssignment.of(
                    seed,
                    2 + random.nextInt(10),
                    1 + random.nextInt(30),
                    random.nextInt(60),
                    1 + random.nextInt(3),
                    random.nextBoolean());
            Assignment plan = firstFit(problem);
            int before = plan.placed();
            boolean all = new EjectionSearch(plan, seed).placeAll(Budget.rounds(60));
            assertThat(AssignmentVerifier.faults(plan)).isEmpty();
            assertThat(plan.placed()).isGreaterThanOrEqualTo(before);
            assertThat(all).isEqualTo(plan.placed() == problem.lots());
        });
    }

    @Test
    void placesEveryLotWhereBinsLeaveALittleRoom() {
        Seeds.each(40, seed -> {
            Assignment plan = firstFit(PlantedAssignment.of(seed, 12, 36, 40, 1, false));
            assertThat(new EjectionSearch(plan, seed).placeAll(Budget.rounds(5000)))
                    .isTrue();
        });
    }

    @Test
    void sameSeedGivesTheSamePlan() {
        Seeds.each(20, seed -> {
            AssignmentProblem problem = PlantedAssignment.of(seed, 12, 40, 2, 2, false);
            Assignment one = firstFit(problem);
            Assignment other = firstFit(problem);
            new EjectionSearch(one, seed).placeAll(Budget.rounds(50));
            new EjectionSearch(other, seed).placeAll(Budget.rounds(50));
            assertThat(one.arcs()).isEqualTo(other.arcs());
        });
    }

    @Test
    void annealingKeepsPlansSound() {
        Seeds.each(100, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem =
                    PlantedAssignment.of(seed, 8, 30, 30, 1 + random.nextInt(3), random.nextBoolean());
            Assignment plan = firstFit(problem);
            SlackAnnealing annealing = new SlackAnnealing(plan, new Bulk(problem), new ArcTable(problem), random);
            for (int batch = 0; batch < 20; batch++) {
                annealing.move(500, 0.1 + random.nextDouble());
                assertThat(AssignmentVerifier.faults(plan)).isEmpty();
            }
        });
    }

    /** The plain twin of {@link SlackAnnealing}: what it drives down, added up anew; cold, it may never rise. */
    @Test
    void coldAnnealingNeverRaisesTheSumOfTheLogarithms() {
        Seeds.each(60, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem = PlantedAssignment.of(seed, 8, 30, 30, 1, random.nextBoolean());
            Assignment plan = firstFit(problem);
            Bulk bulk = new Bulk(problem);
            SlackAnnealing annealing = new SlackAnnealing(plan, bulk, new ArcTable(problem), random);
            annealing.move(200, 0.5);
            int[] before = plan.arcs();
            double sum = logarithms(plan, bulk);
            for (int i = 0; i < 2_000; i++) {
                annealing.move(1, 1e-12);
                double now = logarithms(plan, bulk);
                assertThat(now).isLessThanOrEqualTo(sum + 1e-9);
                sum = now;
            }
            changedPlans += Arrays.equals(before, plan.arcs()) ? 0 : 1;
        });
        assertThat(changedPlans).isPositive();
    }

    private static double logarithms(Assignment plan, Bulk bulk) {
        AssignmentProblem problem = plan.problem();
        double sum = 0;
        for (int bin = 0; bin < problem.bins(); bin++) {
            double free = 1 / 4000.0;
            for (int r = 0; r < problem.resources(); r++) {
                free += bulk.ofUnit(r) * plan.free(bin, r);
            }
            sum += Math.log(free);
        }
        for (int lot = 0; lot < problem.lots(); lot++) {
            sum += plan.arcOf(lot) == Assignment.UNPLACED ? Math.log1p(4000 * bulk.of(lot)) : 0;
        }
        return sum;
    }

    /** The plain twin of {@link CheapestEjection}: every set of up to three lots of every bin, priced by adding up. */
    @Test
    void entersAtTheLowestPriceOfAllSets() {
        Seeds.each(300, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem =
                    PlantedAssignment.of(seed, 6, 20, 10, 1 + random.nextInt(2), random.nextBoolean());
            Assignment plan = firstFit(problem);
            Bulk bulk = new Bulk(problem);
            EjectionPool pool = new EjectionPool(problem.lots(), bulk);
            for (int i = 0; i < 50; i++) {
                pool.raisePenalty(random.nextInt(problem.lots()));
            }
            for (int lot = 0; lot < problem.lots(); lot++) {
                if (plan.arcOf(lot) == Assignment.UNPLACED && !someBinTakes(plan, lot)) {
                    entersAtTheLowestPrice(plan, pool, bulk, lot);
                }
            }
        });
    }

    private static void entersAtTheLowestPrice(Assignment plan, EjectionPool pool, Bulk bulk, int lot) {
        long lowest = lowestPrice(plan, pool, lot);
        boolean[] wasIn = new boolean[plan.problem().lots()];
        for (int u = 0; u < wasIn.length; u++) {
            wasIn[u] = plan.arcOf(u) != Assignment.UNPLACED;
        }
        new CheapestEjection(plan, pool, bulk).enter(lot);
        assertThat(plan.arcOf(lot)).isNotEqualTo(Assignment.UNPLACED);
        assertThat(AssignmentVerifier.faults(plan)).isEmpty();
        long paid = 0;
        for (int u = 0; u < wasIn.length; u++) {
            paid += wasIn[u] && plan.arcOf(u) == Assignment.UNPLACED ? pool.penalty(u) : 0;
        }
        if (lowest < Long.MAX_VALUE) {
            assertThat(paid).isEqualTo(lowest);
        }
    }

    private static long lowestPrice(Assignment plan, EjectionPool pool, int lot) {
        AssignmentProblem problem = plan.problem();
        long lowest = Long.MAX_VALUE;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            int bin = problem.bin(arc);
            int[] in = IntStream.range(0, problem.lots())
                    .filter(u -> plan.binOf(u) == bin)
                    .toArray();
            for (int set = 1; plan.admitsGroup(lot, bin) && set < 1 << in.length; set++) {
                if (Integer.bitCount(set) <= 3 && hasRoom(plan, lot, arc, in, set)) {
                    lowest = Math.min(lowest, price(pool, in, set));
                }
            }
        }
        return lowest;
    }

    private static boolean hasRoom(Assignment plan, int lot, int arc, int[] in, int leaving) {
        AssignmentProblem problem = plan.problem();
        for (int r = 0; r < problem.resources(); r++) {
            long used = problem.size(lot, arc, r);
            for (int i = 0; i < in.length; i++) {
                used += (leaving >> i & 1) == 0 ? problem.size(in[i], plan.arcOf(in[i]), r) : 0;
            }
            if (used > problem.capacity(problem.bin(arc), r)) {
                return false;
            }
        }
        return true;
    }

    private static long price(EjectionPool pool, int[] in, int leaving) {
        long price = 0;
        for (int i = 0; i < in.length; i++) {
            price += (leaving >> i & 1) == 1 ? pool.penalty(in[i]) : 0;
        }
        return price;
    }

    private static boolean someBinTakes(Assignment plan, int lot) {
        AssignmentProblem problem = plan.problem();
        return IntStream.range(problem.firstArc(lot), problem.firstArc(lot + 1)).anyMatch(arc -> plan.takes(lot, arc));
    }

    private static Assignment firstFit(AssignmentProblem problem) {
        Assignment plan = new Assignment(problem);
        for (int lot = 0; lot < problem.lots(); lot++) {
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                if (plan.takes(lot, arc)) {
                    plan.put(lot, arc);
                    break;
                }
            }
        }
        return plan;
    }
}
