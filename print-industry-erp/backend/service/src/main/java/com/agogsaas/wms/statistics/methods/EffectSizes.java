package com.agogsaas.wms.statistics.methods;

import java.util.Optional;
import org.apache.commons.numbers.gamma.LogGamma;

/** How large a difference is, with an interval. */
public final class EffectSizes {

    private EffectSizes() {}

    /**
     * An effect.
     *
     * @param value how large it is
     * @param interval where it lies
     */
    public record Effect(double value, Interval interval) {}

    /** Difference of means in pooled standard deviations; empty for fewer than two of either or without variation. */
    public static Optional<Effect> cohensD(Sample x, Sample y, double level) {
        if (x.size() < 2 || y.size() < 2) {
            return Optional.empty();
        }
        double degrees = x.size() + y.size() - 2.0;
        double pooled = Math.sqrt(((x.size() - 1) * x.variance() + (y.size() - 1) * y.variance()) / degrees);
        double scale = Math.sqrt((double) x.size() * y.size() / (x.size() + y.size()));
        return standardised((x.mean() - y.mean()) / pooled, scale, degrees, level);
    }

    /** Cohen's d without its bias in small samples (Hedges 1981, the exact factor). */
    public static Optional<Effect> hedgesG(Sample x, Sample y, double level) {
        double factor = hedgesFactor(x.size() + y.size() - 2.0);
        return cohensD(x, y, level).map(d -> scaled(d, factor));
    }

    /** Mean of differences of pairs in their standard deviations, without bias; empty for fewer than two pairs. */
    public static Optional<Effect> hedgesGOfPairs(Sample differences, double level) {
        if (differences.size() < 2) {
            return Optional.empty();
        }
        double degrees = differences.size() - 1.0;
        return standardised(differences.mean() / differences.deviation(), Math.sqrt(differences.size()), degrees, level)
                .map(d -> scaled(d, hedgesFactor(degrees)));
    }

    /**
     * Probability that a value of x is larger than one of y, less that of the opposite: -1 to 1. It is also the
     * rank-biserial correlation. Empty for fewer than two of either.
     */
    public static Optional<Effect> cliffsDelta(Sample x, Sample y, double level) {
        if (x.size() < 2 || y.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(CliffsDelta.of(x, y, level));
    }

    /** Difference of shares, x less y; empty without trials of either. */
    public static Optional<Effect> riskDifference(
            long successes, long trials, long otherSuccesses, long otherTrials, double level) {
        return Proportions.newcombe(successes, trials, otherSuccesses, otherTrials, level)
                .map(interval ->
                        new Effect((double) successes / trials - (double) otherSuccesses / otherTrials, interval));
    }

    /** Ratio of the odds of success; halves are added where a count is 0. Empty without trials of either. */
    public static Optional<Effect> oddsRatio(
            long successes, long trials, long otherSuccesses, long otherTrials, double level) {
        if (trials == 0 || otherTrials == 0) {
            return Optional.empty();
        }
        long failures = trials - successes;
        long otherFailures = otherTrials - otherSuccesses;
        double added = Math.min(Math.min(successes, failures), Math.min(otherSuccesses, otherFailures)) == 0 ? 0.5 : 0;
        double a = successes + added;
        double b = failures + added;
        double c = otherSuccesses + added;
        double d = otherFailures + added;
        double ratio = a * d / (b * c);
        double reach = Proportions.normalReach(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return Optional.of(new Effect(
                ratio, new Interval(ratio * Math.exp(-reach), ratio * Math.exp(reach), level, IntervalMethod.WOOLF)));
    }

    /** The interval holds those differences under which the one that was seen is not rarer than the level allows. */
    private static Optional<Effect> standardised(double d, double scale, double degrees, double level) {
        if (!Double.isFinite(d)) {
            return Optional.empty();
        }
        double t = d * scale;
        double tail = (1 - level) / 2;
        double reach = 10 + Math.abs(t);
        double lower =
                Roots.between(t - reach, t + reach, shift -> NoncentralT.cumulative(t, degrees, shift) - (1 - tail));
        double upper = Roots.between(t - reach, t + reach, shift -> NoncentralT.cumulative(t, degrees, shift) - tail);
        return Optional.of(
                new Effect(d, new Interval(lower / scale, upper / scale, level, IntervalMethod.NONCENTRAL_T)));
    }

    private static double hedgesFactor(double degrees) {
        return degrees < 1
                ? Double.NaN
                : Math.exp(LogGamma.value(degrees / 2) - LogGamma.value((degrees - 1) / 2)) / Math.sqrt(degrees / 2);
    }

    private static Effect scaled(Effect effect, double factor) {
        return new Effect(
                effect.value() * factor, effect.interval().mapped(end -> end * factor, IntervalMethod.NONCENTRAL_T));
    }
}
