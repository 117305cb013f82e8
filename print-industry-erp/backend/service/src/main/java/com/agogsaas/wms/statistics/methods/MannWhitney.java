package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/** Mann and Whitney's test of whether values of one sample tend to be larger than those of the other, two-sided. */
public final class MannWhitney {

    /** Up to this size of each sample R counts exactly. */
    private static final int EXACT_BELOW = 50;

    private MannWhitney() {}

    /** Exact for fewer than 50 of each without ties; else by the normal distribution. The statistic is x's U. */
    public static TestResult test(Sample x, Sample y) {
        long size = (long) x.size() + y.size();
        if (x.size() < 1 || y.size() < 1) {
            return new NotTestable(TestMethod.MANN_WHITNEY_EXACT, Obstacle.TOO_FEW, size);
        }
        double[] both = both(x, y);
        double[] tieTerm = {0};
        double[] ranks = Ranks.of(both, ties -> tieTerm[0] += (double) ties * ties * ties - ties);
        double u = -x.size() * (x.size() + 1.0) / 2;
        for (int i = 0; i < x.size(); i++) {
            u += ranks[i];
        }
        if (x.size() < EXACT_BELOW && y.size() < EXACT_BELOW && tieTerm[0] == 0) {
            double p = MannWhitneyUTest.withDefaults()
                    .with(PValueMethod.EXACT)
                    .test(x.values(), y.values())
                    .getPValue();
            return new Tested(TestMethod.MANN_WHITNEY_EXACT, u, p, Double.NaN, size);
        }
        return normal(u, x.size(), y.size(), tieTerm[0]);
    }

    private static TestResult normal(double u, double m, double n, double tieTerm) {
        double distance = u - m * n / 2;
        double deviation = Math.sqrt(m * n / 12 * (m + n + 1 - tieTerm / ((m + n) * (m + n - 1))));
        if (!(deviation > 0)) {
            return new NotTestable(TestMethod.MANN_WHITNEY_NORMAL, Obstacle.CONSTANT, (long) (m + n));
        }
        double z = (distance - Math.signum(distance) * 0.5) / deviation;
        return new Tested(
                TestMethod.MANN_WHITNEY_NORMAL,
                u,
                2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)),
                Double.NaN,
                (long) (m + n));
    }

    private static double[] both(Sample x, Sample y) {
        double[] both = new double[x.size() + y.size()];
        System.arraycopy(x.values(), 0, both, 0, x.size());
        System.arraycopy(y.values(), 0, both, x.size(), y.size());
        return both;
    }
}
