package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Shapiro and Wilk's test of whether data are normal, with Royston's approximations of the weights and the p value:
 * Royston P (1995), Remark AS R94: A remark on algorithm AS 181, Applied Statistics 44, 547-551.
 */
public final class ShapiroWilk {

    /** Royston examined no larger samples. */
    public static final int LARGEST = 5_000;

    /** Two observations say nothing of a shape. */
    public static final int SMALLEST = 3;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Polynomials of the paper, the constant first: the two outermost weights in 1 / sqrt(n). */
    private static final double[] LAST_WEIGHT = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};

    private static final double[] SECOND_LAST_WEIGHT = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};

    /** Of the transformed statistic for 4 to 11 observations in n, and beyond in log n: mean, log deviation. */
    private static final double[] SMALL_SHIFT = {-2.273, .459};

    private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
    private static final double[] SMALL_DEVIATION = {1.3822, -.77857, .062767, -.0020322};
    private static final double[] LARGE_MEAN = {-1.5861, -.31082, -.083751, .0038915};
    private static final double[] LARGE_DEVIATION = {-.4803, -.082676, .0030302};
    private static final int LARGE = 12;

    private ShapiroWilk() {}

    /** Whether the sample comes from a normal distribution; for 3 to 5,000 observations. */
    public static TestResult test(Sample sample) {
        int size = sample.size();
        if (size < SMALLEST || size > LARGEST) {
            return new NotTestable(
                    TestMethod.SHAPIRO_WILK, size < SMALLEST ? Obstacle.TOO_FEW : Obstacle.TOO_MANY, size);
        }
        double range = sample.maximum() - sample.minimum();
        if (range == 0 || sample.isConstant()) {
            return new NotTestable(TestMethod.SHAPIRO_WILK, Obstacle.CONSTANT, size);
        }
        double rest = restOfOne(sample.sorted(), range, weights(size));
        return new Tested(TestMethod.SHAPIRO_WILK, 1 - rest, pValue(rest, size), Double.NaN, size);
    }

    /** Weights of the upper half, the largest observation's first; those of the lower half have the other sign. */
    private static double[] weights(int size) {
        int half = size / 2;
        double[] weights = new double[half];
        if (size == SMALLEST) {
            weights[0] = Math.sqrt(0.5);
            return weights;
        }
        double[] scores = new double[half];
        double squares = 0;
        for (int i = 0; i < half; i++) {
            scores[i] = -NORMAL.inverseCumulativeProbability((i + 1 - 0.375) / (size + 0.25));
            squares += 2 * scores[i] * scores[i];
        }
        double root = 1 / Math.sqrt(size);
        weights[0] = polynomial(LAST_WEIGHT, root) + scores[0] / Math.sqrt(squares);
        int given = 1;
        double left = squares - 2 * scores[0] * scores[0];
        double leftOfOne = 1 - 2 * weights[0] * weights[0];
        if (size > 5) {
            weights[1] = polynomial(SECOND_LAST_WEIGHT, root) + scores[1] / Math.sqrt(squares);
            given = 2;
            left -= 2 * scores[1] * scores[1];
            leftOfOne -= 2 * weights[1] * weights[1];
        }
        double scale = Math.sqrt(left / leftOfOne);
        for (int i = given; i < half; i++) {
            weights[i] = scores[i] / scale;
        }
        return weights;
    }

    /** One less W, the squared correlation of data and weights, computed so that a W near 1 keeps its digits. */
    private static double restOfOne(double[] sorted, double range, double[] weights) {
        int size = sorted.length;
        double[] scaled = new double[size];
        double[] signed = new double[size];
        for (int i = 0; i < size; i++) {
            scaled[i] = sorted[i] / range;
            int mirror = size - 1 - i;
            signed[i] = i < mirror ? -weights[i] : i > mirror ? weights[mirror] : 0;
        }
        double middle = Sample.of(scaled).mean();
        double products = 0;
        double squares = 0;
        double squaredWeights = 0;
        for (int i = 0; i < size; i++) {
            products += signed[i] * (scaled[i] - middle);
            squares += (scaled[i] - middle) * (scaled[i] - middle);
            squaredWeights += signed[i] * signed[i];
        }
        double both = Math.sqrt(squaredWeights * squares);
        return (both - products) * (both + products) / (squaredWeights * squares);
    }

    private static double pValue(double rest, int size) {
        if (size == SMALLEST) {
            // Exact: 6 / pi (asin sqrt W - asin sqrt 3/4).
            return Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(1 - rest)) - Math.asin(Math.sqrt(0.75))));
        }
        double logarithm = Math.log(rest);
        if (size >= LARGE) {
            double n = Math.log(size);
            return tail(logarithm, polynomial(LARGE_MEAN, n), Math.exp(polynomial(LARGE_DEVIATION, n)));
        }
        double shift = polynomial(SMALL_SHIFT, size);
        return logarithm >= shift
                ? 0
                : tail(
                        -Math.log(shift - logarithm),
                        polynomial(SMALL_MEAN, size),
                        Math.exp(polynomial(SMALL_DEVIATION, size)));
    }

    private static double tail(double value, double mean, double deviation) {
        return NORMAL.survivalProbability((value - mean) / deviation);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
