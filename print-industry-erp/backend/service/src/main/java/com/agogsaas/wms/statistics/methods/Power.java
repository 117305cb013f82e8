package com.agogsaas.wms.statistics.methods;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** How many observations a test needs to find an effect of a given size; as R's {@code power.t.test}, two-sided. */
public final class Power {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double FEWEST = 2;
    private static final double MOST = 1e7;

    private Power() {}

    /**
     * The chance that a t test finds a difference of two means, to the side where it is.
     *
     * @param perGroup observations of each of the two
     * @param difference of the means
     * @param deviation standard deviation of either group
     * @param significance the chance that is taken of a false finding
     */
    public static double ofTwoMeans(double perGroup, double difference, double deviation, double significance) {
        return power(2 * (perGroup - 1), Math.sqrt(perGroup / 2) * difference / deviation, significance);
    }

    /** Observations for each of two groups, at least 2, as a fraction; 1e7 where more would be needed. */
    public static double sizeForTwoMeans(double difference, double deviation, double significance, double power) {
        return size(size -> ofTwoMeans(size, difference, deviation, significance) - power);
    }

    /** Pairs, at least 2, as a fraction, where {@code deviation} is that of their differences. */
    public static double sizeForPairs(double difference, double deviation, double significance, double power) {
        return size(size -> power(size - 1, Math.sqrt(size) * difference / deviation, significance) - power);
    }

    /** Trials for each of two groups to find that their shares differ, as a fraction; R's {@code power.prop.test}. */
    public static double sizeForTwoShares(double share, double otherShare, double significance, double power) {
        double middle = (share + otherShare) / 2;
        double spread = Math.sqrt(2 * middle * (1 - middle)) * NORMAL.inverseSurvivalProbability(significance / 2);
        double needed = Math.sqrt(share * (1 - share) + otherShare * (1 - otherShare))
                * NORMAL.inverseCumulativeProbability(power);
        double root = (spread + needed) / (share - otherShare);
        return root * root;
    }

    private static double power(double degrees, double shift, double significance) {
        double limit = TDistribution.of(degrees).inverseSurvivalProbability(significance / 2);
        return 1 - NoncentralT.cumulative(limit, degrees, Math.abs(shift));
    }

    private static double size(DoubleUnaryOperator powerLacking) {
        if (powerLacking.applyAsDouble(FEWEST) >= 0) {
            return FEWEST;
        }
        return powerLacking.applyAsDouble(MOST) < 0 ? MOST : Roots.between(FEWEST, MOST, powerLacking);
    }
}
