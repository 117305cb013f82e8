package com.agogsaas.wms.statistics.methods;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Shares of successes, and where they lie. */
public final class Proportions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Proportions() {}

    /** What a standard normal variable exceeds in absolute value with probability 1 - {@code level}. */
    static double normalReach(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** Wilson's score interval; empty without trials. */
    public static Optional<Interval> wilson(long successes, long trials, double level) {
        if (trials == 0) {
            return Optional.empty();
        }
        double z = normalReach(level);
        double share = (double) successes / trials;
        double middle = share + z * z / (2 * trials);
        double reach = z * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        double scale = 1 + z * z / trials;
        return Optional.of(new Interval(
                successes == 0 ? 0 : (middle - reach) / scale,
                successes == trials ? 1 : (middle + reach) / scale,
                level,
                IntervalMethod.WILSON));
    }

    /** Where the first share less the second lies; empty without trials of either. */
    public static Optional<Interval> newcombe(
            long successes, long trials, long otherSuccesses, long otherTrials, double level) {
        if (trials == 0 || otherTrials == 0) {
            return Optional.empty();
        }
        Interval first = wilson(successes, trials, level).orElseThrow();
        Interval second = wilson(otherSuccesses, otherTrials, level).orElseThrow();
        double p = (double) successes / trials;
        double q = (double) otherSuccesses / otherTrials;
        return Optional.of(new Interval(
                p - q - Math.hypot(p - first.lower(), second.upper() - q),
                p - q + Math.hypot(first.upper() - p, q - second.lower()),
                level,
                IntervalMethod.NEWCOMBE));
    }
}
