package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The search for the best content against its plain twin, which tries every set of lots. */
class ContentChoicePropertyTest {

    private static final int LOTS = 10;
    private static final int BINS = 3;
    private static final int MORE_STEPS_THAN_SETS = 1 << 14;

    @Test
    void contentIsWorthAsMuchAsTheBestOfAllSets() {
        Seeds.each(400, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem = problem(seed, 1.5 * random.nextDouble());
            ContentItems items = items(problem, random);
            ContentChoice choice = new ContentChoice(items, MORE_STEPS_THAN_SETS);
            for (int round = 0; round < 4; round++) {
                setWorth(choice, random);
                for (int bin = 0; bin < problem.bins(); bin++) {
                    double worth = choice.choose(bin);
                    assertThat(worth).isCloseTo(worthOfBestSet(problem, items, choice, bin), within(1e-6));
                    assertThat(worth).isCloseTo(worthOfChosen(problem, items, choice, bin), within(1e-6));
                    assertThat(choice.most()).isCloseTo(worth, within(1e-6));
                }
            }
        });
    }

    @Test
    void contentFitsAndIsWorthNoLessThanTheOneBeforeHoweverFewSteps() {
        Seeds.each(400, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem = problem(seed, random.nextDouble());
            ContentItems items = items(problem, random);
            ContentChoice choice = new ContentChoice(items, 1 + random.nextInt(8));
            for (int round = 0; round < 4; round++) {
                setWorth(choice, random);
                for (int bin = 0; bin < problem.bins(); bin++) {
                    double before = worthOfChosen(problem, items, choice, bin);
                    choice.choose(bin);
                    assertThat(worthOfChosen(problem, items, choice, bin)).isGreaterThan(before - 1e-6);
                    assertThat(choice.most()).isGreaterThan(worthOfBestSet(problem, items, choice, bin) - 1e-6);
                }
            }
        });
    }

    /** One resource, as of jobs and agents, or several, in bins some of which hold one group only. */
    private static AssignmentProblem problem(long seed, double room) {
        return seed % 2 == 0 ? SingleResource.of(seed, LOTS, BINS, room) : RandomProblem.of(seed, LOTS, BINS);
    }

    /** Judged by prices that may be any, or unknown. */
    private static ContentItems items(AssignmentProblem problem, SplittableRandom random) {
        double[] price = random.doubles((long) problem.bins() * problem.resources(), -1, 2)
                .map(drawn -> Math.max(0, drawn))
                .toArray();
        return new ContentItems(problem, CandidateArcs.fitting(problem), problem.bins(), price);
    }

    /** Whole numbers now and then, as equal worth is where mistakes hide. */
    private static void setWorth(ContentChoice choice, SplittableRandom random) {
        boolean whole = random.nextBoolean();
        for (int item = 0; item < choice.worth().length; item++) {
            double worth = random.nextDouble(-3, 20);
            choice.worth()[item] = whole ? Math.rint(worth / 4) : worth;
        }
    }

    private static double worthOfBestSet(AssignmentProblem problem, ContentItems items, ContentChoice choice, int bin) {
        int first = items.first[bin];
        int count = items.first[bin + 1] - first;
        double best = 0;
        for (int set = 1; set < 1 << count; set++) {
            double worth = 0;
            boolean[] taken = new boolean[count];
            for (int i = 0; i < count; i++) {
                taken[i] = (set >> i & 1) == 1;
                worth += taken[i] ? choice.worth()[first + i] : 0;
            }
            best = worth > best && isContent(problem, items, bin, taken) ? worth : best;
        }
        return best;
    }

    private static double worthOfChosen(AssignmentProblem problem, ContentItems items, ContentChoice choice, int bin) {
        int first = items.first[bin];
        boolean[] taken = Arrays.copyOfRange(choice.chosen(), first, items.first[bin + 1]);
        double worth = 0;
        for (int i = 0; i < taken.length; i++) {
            worth += taken[i] ? choice.worth()[first + i] : 0;
        }
        assertThat(isContent(problem, items, bin, taken)).isTrue();
        return worth;
    }

    /** By the problem's own numbers. */
    private static boolean isContent(AssignmentProblem problem, ContentItems items, int bin, boolean[] taken) {
        long[] sum = new long[problem.resources()];
        Set<Integer> groups = new HashSet<>();
        for (int i = 0; i < taken.length; i++) {
            int item = items.first[bin] + i;
            if (taken[i]) {
                groups.add(problem.group(items.lot[item]));
                for (int r = 0; r < sum.length; r++) {
                    sum[r] += problem.size(items.lot[item], items.arc[item], r);
                }
            }
        }
        boolean fits = groups.size() < 2 || !problem.oneGroupOnly(bin);
        for (int r = 0; r < sum.length; r++) {
            fits &= sum[r] <= problem.capacity(bin, r);
        }
        return fits;
    }
}
