package com.agogsaas.wms.statistics.methods;

import java.util.Optional;

/** Limits that a value of a sample is expected to keep. */
public enum OutlierRule {
    /** One and a half interquartile ranges beyond the quartiles (Tukey 1977). The score is in interquartile ranges. */
    IQR(1.5) {
        @Override
        Optional<Limits> from(Sample sample, double factor) {
            double lower = sample.quantile(0.25);
            double upper = sample.quantile(0.75);
            double range = upper - lower;
            return around(lower, upper, range, factor, sample.median());
        }
    },
    /** Three standard deviations from the mean; one large value hides others behind the deviation that it makes. */
    Z_SCORE(3) {
        @Override
        Optional<Limits> from(Sample sample, double factor) {
            return around(sample.mean(), sample.mean(), sample.deviation(), factor, sample.mean());
        }
    },
    /** 3.5 robust deviations, 1.4826 median deviations each, from the median (Iglewicz and Hoaglin 1993). */
    MODIFIED_Z_SCORE(3.5) {
        @Override
        Optional<Limits> from(Sample sample, double factor) {
            double robust = sample.medianDeviation() / NORMAL_MEDIAN_DEVIATION;
            return around(sample.median(), sample.median(), robust, factor, sample.median());
        }
    };

    /** The median deviation of a standard normal variable, as Iglewicz and Hoaglin round it. */
    private static final double NORMAL_MEDIAN_DEVIATION = 0.6745;

    /** With fewer, no value can be far from what it makes itself. */
    private static final int FEWEST = 8;

    private final double factor;

    OutlierRule(double factor) {
        this.factor = factor;
    }

    /**
     * What is usual.
     *
     * @param lower the smallest value that is no outlier
     * @param upper the largest
     * @param expected the middle of the sample
     * @param from where distances below begin
     * @param to where distances above begin
     * @param unit in which distances are measured
     */
    public record Limits(double lower, double upper, double expected, double from, double to, double unit) {

        /** How far a value lies outside, in units from the middle or the quartiles; 0 for what is usual. */
        public double score(double value) {
            if (value < lower) {
                return (from - value) / unit;
            }
            return value > upper ? (value - to) / unit : 0;
        }
    }

    /** Empty for fewer than 8 values, and where more than half of them are the same so that nothing is far. */
    public Optional<Limits> limits(Sample sample) {
        return sample.size() < FEWEST ? Optional.empty() : from(sample, factor);
    }

    /** The score beyond which a value is an outlier. */
    public double limit() {
        return factor;
    }

    abstract Optional<Limits> from(Sample sample, double factor);

    static Optional<Limits> around(double from, double to, double unit, double factor, double expected) {
        return unit > 0
                ? Optional.of(new Limits(from - factor * unit, to + factor * unit, expected, from, to, unit))
                : Optional.empty();
    }
}
