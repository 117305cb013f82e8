package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.verification.Seeds;
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
            ContentItems items = items(seed, 1.5 * random.nextDouble());
            ContentChoice choice = new ContentChoice(items, MORE_STEPS_THAN_SETS);
            for (int round = 0; round < 4; round++) {
                setWorth(choice, random);
                for (int bin = 0; bin < BINS; bin++) {
                    double worth = choice.choose(bin);
                    assertThat(worth).isCloseTo(worthOfBestSet(items, choice, bin), within(1e-6));
                    assertThat(worth).isCloseTo(worthOfChosen(items, choice, bin), within(1e-6));
                    assertThat(choice.most()).isCloseTo(worth, within(1e-6));
                }
            }
        });
    }

    @Test
    void contentFitsAndIsWorthNoLessThanTheOneBeforeHoweverFewSteps() {
        Seeds.each(400, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            ContentItems items = items(seed, random.nextDouble());
            ContentChoice choice = new ContentChoice(items, 1 + random.nextInt(8));
            for (int round = 0; round < 4; round++) {
                setWorth(choice, random);
                for (int bin = 0; bin < BINS; bin++) {
                    double before = worthOfChosen(items, choice, bin);
                    choice.choose(bin);
                    assertThat(worthOfChosen(items, choice, bin)).isGreaterThan(before - 1e-6);
                    assertThat(choice.most()).isGreaterThan(worthOfBestSet(items, choice, bin) - 1e-6);
                }
            }
        });
    }

    private static ContentItems items(long seed, double demand) {
        AssignmentProblem problem = SingleResource.of(seed, LOTS, BINS, demand);
        return new ContentItems(problem, CandidateArcs.fitting(problem), BINS);
    }

    /** Whole numbers now and then, as equal worth is where mistakes hide. */
    private static void setWorth(ContentChoice choice, SplittableRandom random) {
        boolean whole = random.nextBoolean();
        for (int item = 0; item < choice.worth().length; item++) {
            double worth = random.nextDouble(-3, 20);
            choice.worth()[item] = whole ? Math.rint(worth / 4) : worth;
        }
    }

    private static double worthOfBestSet(ContentItems items, ContentChoice choice, int bin) {
        int first = items.first[bin];
        int count = items.first[bin + 1] - first;
        double best = 0;
        for (int set = 1; set < 1 << count; set++) {
            double taken = 0;
            double worth = 0;
            for (int i = 0; i < count; i++) {
                if ((set >> i & 1) == 1) {
                    worth += choice.worth()[first + i];
                    taken += items.size[first + i];
                }
            }
            best = taken <= items.capacity[bin] ? Math.max(best, worth) : best;
        }
        return best;
    }

    private static double worthOfChosen(ContentItems items, ContentChoice choice, int bin) {
        double taken = 0;
        double worth = 0;
        for (int item = items.first[bin]; item < items.first[bin + 1]; item++) {
            if (choice.chosen()[item]) {
                taken += items.size[item];
                worth += choice.worth()[item];
            }
        }
        assertThat(taken).isLessThanOrEqualTo(items.capacity[bin]);
        return worth;
    }
}
