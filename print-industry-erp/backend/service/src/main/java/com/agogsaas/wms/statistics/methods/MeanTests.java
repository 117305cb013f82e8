package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's and Welch's tests of means, two-sided, and the intervals that belong to them. */
public final class MeanTests {

    private MeanTests() {}

    /** A difference of means with what is known of its error. */
    private record Difference(double value, double error, double degreesOfFreedom) {

        /** As R has it: what is left is rounding. */
        boolean isConstant(double scale) {
            return !(error > 10 * Math.ulp(1.0) * scale);
        }
    }

    /** Whether the mean differs from {@code mean}. */
    public static TestResult oneSample(Sample sample, double mean) {
        if (sample.size() < 2) {
            return new NotTestable(TestMethod.ONE_SAMPLE_T, Obstacle.TOO_FEW, sample.size());
        }
        Difference difference =
                new Difference(sample.mean() - mean, Math.sqrt(sample.variance() / sample.size()), sample.size() - 1.0);
        return test(TestMethod.ONE_SAMPLE_T, difference, Math.abs(sample.mean()), sample.size());
    }

    /** Whether two means differ, where the variances are the same. */
    public static TestResult student(Sample x, Sample y) {
        int size = x.size() + y.size();
        return x.size() < 2 || y.size() < 2
                ? new NotTestable(TestMethod.STUDENT_T, Obstacle.TOO_FEW, size)
                : test(TestMethod.STUDENT_T, pooled(x, y), scale(x, y), size);
    }

    /** Whether two means differ, whatever the variances. */
    public static TestResult welch(Sample x, Sample y) {
        int size = x.size() + y.size();
        return x.size() < 2 || y.size() < 2
                ? new NotTestable(TestMethod.WELCH_T, Obstacle.TOO_FEW, size)
                : test(TestMethod.WELCH_T, unpooled(x, y), scale(x, y), size);
    }

    /** Where the mean lies; empty for fewer than two observations. */
    public static Optional<Interval> interval(Sample sample, double level) {
        return sample.size() < 2
                ? Optional.empty()
                : Optional.of(interval(
                        new Difference(
                                sample.mean(), Math.sqrt(sample.variance() / sample.size()), sample.size() - 1.0),
                        level,
                        IntervalMethod.STUDENT_T));
    }

    /** Where the mean of x less that of y lies, whatever the variances; empty for fewer than two of either. */
    public static Optional<Interval> welchInterval(Sample x, Sample y, double level) {
        return x.size() < 2 || y.size() < 2 || unpooled(x, y).error() == 0
                ? Optional.empty()
                : Optional.of(interval(unpooled(x, y), level, IntervalMethod.WELCH_T));
    }

    /** Where the mean of x less that of y lies, with one variance; empty for fewer than two of either. */
    public static Optional<Interval> studentInterval(Sample x, Sample y, double level) {
        return x.size() < 2 || y.size() < 2
                ? Optional.empty()
                : Optional.of(interval(pooled(x, y), level, IntervalMethod.STUDENT_T));
    }

    private static Difference pooled(Sample x, Sample y) {
        double degrees = x.size() + y.size() - 2.0;
        double variance = ((x.size() - 1) * x.variance() + (y.size() - 1) * y.variance()) / degrees;
        return new Difference(x.mean() - y.mean(), Math.sqrt(variance * (1.0 / x.size() + 1.0 / y.size())), degrees);
    }

    private static Difference unpooled(Sample x, Sample y) {
        double ofX = x.variance() / x.size();
        double ofY = y.variance() / y.size();
        double degrees = (ofX + ofY) * (ofX + ofY) / (ofX * ofX / (x.size() - 1) + ofY * ofY / (y.size() - 1));
        return new Difference(x.mean() - y.mean(), Math.sqrt(ofX + ofY), degrees);
    }

    private static double scale(Sample x, Sample y) {
        return Math.max(Math.abs(x.mean()), Math.abs(y.mean()));
    }

    private static TestResult test(TestMethod method, Difference difference, double scale, long size) {
        if (difference.isConstant(scale)) {
            return new NotTestable(method, Obstacle.CONSTANT, size);
        }
        double t = difference.value() / difference.error();
        TDistribution distribution = TDistribution.of(difference.degreesOfFreedom());
        return new Tested(
                method, t, 2 * distribution.survivalProbability(Math.abs(t)), difference.degreesOfFreedom(), size);
    }

    private static Interval interval(Difference difference, double level, IntervalMethod method) {
        double reach = difference.error() == 0
                ? 0
                : difference.error()
                        * TDistribution.of(difference.degreesOfFreedom()).inverseSurvivalProbability((1 - level) / 2);
        return new Interval(difference.value() - reach, difference.value() + reach, level, method);
    }
}
