package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** How two variables go together. Pairs of which one is missing, NaN, are left out. */
public final class Correlations {

    /** So few pairs leave nothing to test: the smallest number that does. */
    private static final int FEWEST = 3;

    /** Fisher's interval divides by the root of n - 3. */
    private static final int FEWEST_FOR_INTERVAL = 4;

    private Correlations() {}

    /**
     * A correlation.
     *
     * @param coefficient -1 to 1; NaN where there is none to compute
     * @param test whether it differs from 0; its statistic is R's
     * @param interval where it lies; null where it is not known
     */
    public record Correlation(
            double coefficient, TestResult test, @Nullable Interval interval) {}

    /** Pearson's correlation. */
    public static Correlation pearson(double[] x, double[] y, double level) {
        double[][] pairs = known(x, y);
        int size = pairs[0].length;
        Obstacle obstacle = obstacle(pairs);
        if (obstacle != null) {
            return new Correlation(Double.NaN, new NotTestable(TestMethod.PEARSON, obstacle, size), null);
        }
        double r = coefficient(pairs[0], pairs[1]);
        return new Correlation(
                r,
                studentsT(TestMethod.PEARSON, r, size),
                fisherInterval(r, size, level).orElse(null));
    }

    /** Spearman's correlation: exact up to 1,290 pairs without ties, as R's {@code cor.test}. */
    public static Correlation spearman(double[] x, double[] y) {
        double[][] pairs = known(x, y);
        int size = pairs[0].length;
        Obstacle obstacle = obstacle(pairs);
        if (obstacle != null) {
            return new Correlation(Double.NaN, new NotTestable(TestMethod.SPEARMAN_T, obstacle, size), null);
        }
        double r = coefficient(Ranks.of(pairs[0]), Ranks.of(pairs[1]));
        boolean exact = size <= SpearmanDistribution.EXACT_UP_TO
                && !Sample.of(pairs[0]).hasTies()
                && !Sample.of(pairs[1]).hasTies();
        double distance = ((double) size * size * size - size) * (1 - r) / 6;
        TestResult test = exact
                ? new Tested(
                        TestMethod.SPEARMAN_EXACT,
                        distance,
                        SpearmanDistribution.twoSided(Math.round(distance), size),
                        Double.NaN,
                        size)
                : spearmansT(r, distance, size);
        return new Correlation(r, test, null);
    }

    private static TestResult spearmansT(double r, double distance, int size) {
        Tested byT = studentsT(TestMethod.SPEARMAN_T, r, size);
        return new Tested(TestMethod.SPEARMAN_T, distance, byT.pValue(), byT.degreesOfFreedom(), size);
    }

    private static @Nullable Obstacle obstacle(double[][] pairs) {
        if (pairs[0].length < FEWEST) {
            return Obstacle.TOO_FEW;
        }
        return Sample.of(pairs[0]).isConstant() || Sample.of(pairs[1]).isConstant() ? Obstacle.CONSTANT : null;
    }

    private static Tested studentsT(TestMethod method, double r, int size) {
        double degrees = size - 2.0;
        double t = Math.sqrt(degrees) * r / Math.sqrt(1 - r * r);
        double p = Math.abs(r) >= 1 ? 0 : 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t));
        return new Tested(method, t, p, degrees, size);
    }

    private static Optional<Interval> fisherInterval(double r, int size, double level) {
        if (size < FEWEST_FOR_INTERVAL || Math.abs(r) >= 1) {
            return Optional.empty();
        }
        double z = (Math.log1p(r) - Math.log1p(-r)) / 2;
        double reach = Proportions.normalReach(level) / Math.sqrt(size - 3.0);
        return Optional.of(new Interval(Math.tanh(z - reach), Math.tanh(z + reach), level, IntervalMethod.FISHER_Z));
    }

    static double coefficient(double[] x, double[] y) {
        double middleOfX = Sample.of(x).mean();
        double middleOfY = Sample.of(y).mean();
        double products = 0;
        double squaresOfX = 0;
        double squaresOfY = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - middleOfX) * (y[i] - middleOfY);
            squaresOfX += (x[i] - middleOfX) * (x[i] - middleOfX);
            squaresOfY += (y[i] - middleOfY) * (y[i] - middleOfY);
        }
        return Math.max(-1, Math.min(1, products / Math.sqrt(squaresOfX * squaresOfY)));
    }

    private static double[][] known(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " values of one variable, " + y.length + " of the other");
        }
        int[] known = IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
        return new double[][] {
            IntStream.of(known).mapToDouble(i -> x[i]).toArray(),
            IntStream.of(known).mapToDouble(i -> y[i]).toArray()
        };
    }
}
