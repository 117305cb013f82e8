package com.agogsaas.wms.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.verification.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick loop for two resources against the one for any number, by a problem that says each size once per arc. */
class CapacityPricesPropertyTest {

    @Test
    void pricesAreTheSameWhetherSizesStandOncePerLotOrOncePerArc() {
        Seeds.each(200, seed -> {
            AssignmentProblem byLot = problem(seed, false);
            AssignmentProblem byArc = problem(seed, true);
            CapacityPrices quick = new CapacityPrices(byLot, CandidateArcs.fitting(byLot), 1_000);
            CapacityPrices plain = new CapacityPrices(byArc, CandidateArcs.fitting(byArc), 1_000);
            assertThat(quick.improve(50)).isEqualTo(plain.improve(50));
            assertThat(quick.best()).isEqualTo(plain.best());
        });
    }

    @Test
    void tableAndListsFindTheSameArcs() {
        Seeds.each(100, seed -> {
            AssignmentProblem problem = RandomProblem.of(seed, 30, 12);
            ArcTable table = new ArcTable(problem);
            for (int lot = 0; lot < problem.lots(); lot++) {
                for (int bin = 0; bin < problem.bins(); bin++) {
                    assertThat(table.arc(lot, bin)).isEqualTo(problem.arc(lot, bin));
                }
            }
        });
    }

    private static AssignmentProblem problem(long seed, boolean sizedByArc) {
        SplittableRandom random = new SplittableRandom(seed);
        int bins = 1 + random.nextInt(8);
        AssignmentProblemBuilder builder = AssignmentProblem.builder(bins, 2);
        for (int bin = 0; bin < bins; bin++) {
            builder.capacity(bin, random.nextInt(200), random.nextInt(200));
        }
        int lots = random.nextInt(25);
        for (int lot = 0; lot < lots; lot++) {
            long[] size = {random.nextInt(60), random.nextInt(60)};
            if (sizedByArc) {
                builder.lotSizedByArc(0);
            } else {
                builder.lot(0, size);
            }
            for (int bin = 0; bin < bins; bin++) {
                long score = random.nextInt(100);
                if (random.nextInt(3) == 0) {
                    continue;
                }
                if (sizedByArc) {
                    builder.arc(bin, score, size);
                } else {
                    builder.arc(bin, score);
                }
            }
        }
        return builder.build();
    }
}
