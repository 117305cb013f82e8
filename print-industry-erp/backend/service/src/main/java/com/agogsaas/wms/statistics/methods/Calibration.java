package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether probabilities that were foretold are those that came true (Hosmer and Lemeshow 1980, for a model that was not
 * fitted to these data: as many degrees of freedom as groups).
 */
public final class Calibration {

    private static final int GROUPS = 10;

    private Calibration() {}

    /**
     * Compares what was foretold and what happened, in ten groups of rising probability.
     *
     * @param foretold probabilities; NaN where there was none
     * @param happened 1 or 0 for each; NaN where nobody knows
     */
    public static TestResult test(double[] foretold, double[] happened) {
        int[] order = IntStream.range(0, foretold.length)
                .filter(i -> !Double.isNaN(foretold[i]) && !Double.isNaN(happened[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(foretold[a], foretold[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (order.length < GROUPS * CountTests.SMALLEST_EXPECTED) {
            return new NotTestable(TestMethod.HOSMER_LEMESHOW, Obstacle.TOO_FEW, order.length);
        }
        double statistic = 0;
        int groups = 0;
        for (int group = 0; group < GROUPS; group++) {
            int from = (int) ((long) order.length * group / GROUPS);
            int to = (int) ((long) order.length * (group + 1) / GROUPS);
            double expected = 0;
            double observed = 0;
            double variance = 0;
            for (int place = from; place < to; place++) {
                double probability = foretold[order[place]];
                expected += probability;
                variance += probability * (1 - probability);
                observed += happened[order[place]];
            }
            if (variance > 0) {
                statistic += (observed - expected) * (observed - expected) / variance;
                groups++;
            }
        }
        return groups == 0
                ? new NotTestable(TestMethod.HOSMER_LEMESHOW, Obstacle.CONSTANT, order.length)
                : new Tested(
                        TestMethod.HOSMER_LEMESHOW,
                        statistic,
                        ChiSquaredDistribution.of(groups).survivalProbability(statistic),
                        groups,
                        order.length);
    }
}
