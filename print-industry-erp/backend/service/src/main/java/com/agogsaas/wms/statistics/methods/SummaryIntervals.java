package com.agogsaas.wms.statistics.methods;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** Intervals from sums that somebody else has computed, such as a database. */
public final class SummaryIntervals {

    private SummaryIntervals() {}

    /**
     * A mean with what it rests on.
     *
     * @param deviation standard deviation, with n - 1 below
     * @param size how many observations
     */
    public record Summary(double mean, double deviation, long size) {

        private double squaredError() {
            return deviation * deviation / size;
        }
    }

    /** Where a mean lies, by Student's t; empty for fewer than two observations. */
    public static Optional<Interval> mean(double mean, double deviation, long size, double level) {
        if (size < 2) {
            return Optional.empty();
        }
        double reach = deviation
                / Math.sqrt((double) size)
                * TDistribution.of(size - 1.0).inverseSurvivalProbability((1 - level) / 2);
        return Optional.of(new Interval(mean - reach, mean + reach, level, IntervalMethod.STUDENT_T));
    }

    /** Where the first mean less the second lies, by Welch's t; empty for fewer than two of either or no variation. */
    public static Optional<Interval> difference(Summary first, Summary second, double level) {
        if (first.size() < 2 || second.size() < 2) {
            return Optional.empty();
        }
        double a = first.squaredError();
        double b = second.squaredError();
        if (!(a + b > 0)) {
            return Optional.empty();
        }
        double degrees = (a + b) * (a + b) / (a * a / (first.size() - 1) + b * b / (second.size() - 1));
        double difference = first.mean() - second.mean();
        double reach = Math.sqrt(a + b) * TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
        return Optional.of(new Interval(difference - reach, difference + reach, level, IntervalMethod.WELCH_T));
    }
}
