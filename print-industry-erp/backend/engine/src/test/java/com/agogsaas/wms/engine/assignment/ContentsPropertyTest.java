package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The dynamic program against its plain twin, which tries every set of lots. */
class ContentsPropertyTest {

    private static final int LOTS = 10;
    private static final int BINS = 3;

    @Test
    void gainsAsMuchAsTheBestOfAllSets() {
        Seeds.each(400, seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            AssignmentProblem problem = SingleResource.of(seed, LOTS, BINS, 1.5 * random.nextDouble());
            int[] bins = {2, 0};
            Contents contents = contents(problem, bins);
            double[] price = prices(random);
            for (int b = 0; b < bins.length; b++) {
                double gain = contents.choose(b, price);
                assertThat(gain).isCloseTo(bestGain(problem, bins[b], price), within(1e-9));
                assertThat(gain).isCloseTo(gainOfChosen(problem, contents, b, price), within(1e-9));
            }
        });
    }

    private static Contents contents(AssignmentProblem problem, int[] bins) {
        Contents contents = new Contents(problem, bins);
        for (int lot = 0; lot < LOTS; lot++) {
            for (int bin : bins) {
                int arc = problem.arc(lot, bin);
                if (arc >= 0 && problem.fitsAlone(lot, arc)) {
                    contents.add(lot, arc);
                }
            }
        }
        contents.sortByBin();
        return contents;
    }

    private static double[] prices(SplittableRandom random) {
        return random.doubles(LOTS, -20, 100)
                .map(price -> random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : price)
                .toArray();
    }

    private static double bestGain(AssignmentProblem problem, int bin, double[] price) {
        double best = 0;
        for (int set = 1; set < 1 << LOTS; set++) {
            long taken = 0;
            double gain = 0;
            for (int lot = 0; lot < LOTS; lot++) {
                if ((set >> lot & 1) == 1) {
                    int arc = problem.arc(lot, bin);
                    gain += arc < 0 ? Double.NEGATIVE_INFINITY : problem.score(arc) - price[lot];
                    taken += arc < 0 ? 0 : problem.size(lot, arc, 0);
                }
            }
            best = taken <= problem.capacity(bin, 0) ? Math.max(best, gain) : best;
        }
        return best;
    }

    private static double gainOfChosen(AssignmentProblem problem, Contents contents, int b, double[] price) {
        long taken = 0;
        double gain = 0;
        int bin = -1;
        for (int item = contents.firstItem(b); item < contents.firstItem(b + 1); item++) {
            if (contents.isChosen(item)) {
                bin = problem.bin(contents.arc(item));
                taken += problem.size(contents.lot(item), contents.arc(item), 0);
                gain += problem.score(contents.arc(item)) - price[contents.lot(item)];
            }
        }
        assertThat(taken).isLessThanOrEqualTo(bin < 0 ? 0 : problem.capacity(bin, 0));
        return gain;
    }
}
