package com.agogsaas.wms.engine.packing;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.verification.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingSolverPropertyTest {

    @Test
    void everyPackingIsSoundAndNoWorseThanFirstFit() {
        Seeds.each(200, seed -> {
            PackingProblem problem = random(seed, 40);
            PackingResult result = PackingSolver.solve(problem, seed, Budget.rounds(30));
            isSound(problem, result);
            int plain = plainFirstFitDecreasing(problem);
            if (plain < Integer.MAX_VALUE) {
                assertThat(result.binsUsed()).isLessThanOrEqualTo(plain);
            }
        });
    }

    @Test
    void boundAndPackingEncloseTheFewest() {
        Seeds.each(200, seed -> {
            PackingProblem problem = random(seed, 6);
            int fewest = fewest(problem, new long[problem.bins()][problem.resources()], 0, 0);
            PackingResult result = PackingSolver.solve(problem, seed, Budget.rounds(200));
            isSound(problem, result);
            if (fewest < Integer.MAX_VALUE) {
                assertThat(result.lowerBound()).isLessThanOrEqualTo(fewest);
                assertThat(Arrays.stream(result.binOfLot())
                                                .filter(bin -> bin < 0)
                                                .count()
                                        > 0
                                || result.binsUsed() >= fewest)
                        .isTrue();
            }
        });
    }

    @Test
    void sameSeedGivesTheSamePacking() {
        Seeds.each(20, seed -> {
            PackingProblem problem = random(seed, 40);
            assertThat(PackingSolver.solve(problem, 7, Budget.rounds(50)).binOfLot())
                    .isEqualTo(
                            PackingSolver.solve(problem, 7, Budget.rounds(50)).binOfLot());
        });
    }

    @Test
    void spentBudgetStillGivesAPacking() {
        PackingProblem problem = PackingProblem.identical(new long[] {10}, new long[][] {{6}, {6}, {4}, {4}});
        PackingResult result = PackingSolver.solve(problem, 1, Budget.rounds(0));
        assertThat(result.binsUsed()).isEqualTo(2);
        assertThat(result.isOptimal()).isTrue();
    }

    private static PackingProblem random(long seed, int mostLots) {
        SplittableRandom random = new SplittableRandom(seed);
        int resources = 1 + random.nextInt(3);
        int lots = 1 + random.nextInt(mostLots);
        long[][] sizes = rows(random, lots, resources, 1, 60);
        return random.nextBoolean()
                ? PackingProblem.identical(rows(random, 1, resources, 60, 100)[0], sizes)
                : PackingProblem.given(rows(random, lots, resources, 40, 150), sizes);
    }

    private static long[][] rows(SplittableRandom random, int rows, int resources, int least, int most) {
        long[][] numbers = new long[rows][];
        Arrays.setAll(numbers, row -> random.longs(resources, least, most + 1).toArray());
        return numbers;
    }

    private static void isSound(PackingProblem problem, PackingResult result) {
        long used = Arrays.stream(result.binOfLot())
                .filter(bin -> bin >= 0)
                .distinct()
                .count();
        assertThat(result.binsUsed()).isEqualTo((int) used);
        assertThat(result.lowerBound()).isLessThanOrEqualTo(result.binsUsed());
        for (int bin = 0; bin < problem.bins(); bin++) {
            for (int r = 0; r < problem.resources(); r++) {
                long taken = 0;
                for (int lot = 0; lot < problem.lots(); lot++) {
                    taken += result.binOfLot()[lot] == bin ? problem.size(lot, r) : 0;
                }
                assertThat(taken).isLessThanOrEqualTo(problem.capacity(bin, r));
            }
        }
    }

    /** The plain twin, for identical bins that hold every lot; else it has no say. */
    private static int plainFirstFitDecreasing(PackingProblem problem) {
        if (!problem.identicalBins()
                || !IntStream.range(0, problem.lots()).allMatch(lot -> problem.fitsAlone(lot, 0))) {
            return Integer.MAX_VALUE;
        }
        int[] order = IntStream.range(0, problem.lots())
                .boxed()
                .sorted(Comparator.comparingDouble(lot -> -shares(problem, lot)))
                .mapToInt(Integer::intValue)
                .toArray();
        long[][] taken = new long[problem.lots()][problem.resources()];
        int bins = 0;
        for (int lot : order) {
            int bin = 0;
            while (!fits(problem, taken[bin], lot, bin)) {
                bin++;
            }
            add(problem, taken[bin], lot, 1);
            bins = Math.max(bins, bin + 1);
        }
        return bins;
    }

    private static double shares(PackingProblem problem, int lot) {
        double sum = 0;
        for (int r = 0; r < problem.resources(); r++) {
            sum += (double) problem.size(lot, r) / problem.capacity(0, r);
        }
        return sum;
    }

    /** The fewest bins, by trying everything. */
    private static int fewest(PackingProblem problem, long[][] taken, int lot, int used) {
        if (lot == problem.lots()) {
            return used;
        }
        int fewest = Integer.MAX_VALUE;
        for (int bin = 0; bin < problem.bins(); bin++) {
            if (fits(problem, taken[bin], lot, bin)) {
                boolean opened = Arrays.stream(taken[bin]).allMatch(t -> t == 0);
                add(problem, taken[bin], lot, 1);
                fewest = Math.min(fewest, fewest(problem, taken, lot + 1, opened ? used + 1 : used));
                add(problem, taken[bin], lot, -1);
            }
        }
        return fewest;
    }

    private static boolean fits(PackingProblem problem, long[] taken, int lot, int bin) {
        return IntStream.range(0, taken.length)
                .allMatch(r -> taken[r] + problem.size(lot, r) <= problem.capacity(bin, r));
    }

    private static void add(PackingProblem problem, long[] taken, int lot, int sign) {
        for (int r = 0; r < taken.length; r++) {
            taken[r] += sign * problem.size(lot, r);
        }
    }
}
