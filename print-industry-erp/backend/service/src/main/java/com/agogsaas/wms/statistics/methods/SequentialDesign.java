package com.agogsaas.wms.statistics.methods;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Limits for a test that is looked at again and again while data come in, such that the chance of ever crossing one
 * when nothing is there is what was declared (Armitage, McPherson and Rowe 1969; Lan and DeMets 1983). Looks may come
 * at any time, unplanned; what counts is how much of the planned information each has.
 *
 * <p>Better and worse have limits of their own, each with half of the significance level: improvement is believed late,
 * with nearly the power of a test that is looked at once; harm is believed early.
 */
public final class SequentialDesign {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double alphaPerSide;

    /** @param significance the chance that is taken of a false finding to either side, 0 to 1 */
    public SequentialDesign(double significance) {
        this.alphaPerSide = significance / 2;
    }

    /**
     * Limits of a look, in standard deviations of the statistic when nothing is there.
     *
     * @param share of the planned information that the look has
     * @param better at or above it, the treatment is better
     * @param worse at or below it, the treatment is worse; a negative number
     */
    public record Limits(double share, double better, double worse) {}

    /**
     * The limits of every look.
     *
     * @param shares of the planned information, rising; the last may be beyond 1
     */
    public List<Limits> limits(List<Double> shares) {
        List<Limits> limits = new ArrayList<>();
        Paths paths = Paths.start(0);
        double spentOnBetter = 0;
        double spentOnWorse = 0;
        double before = 0;
        for (double share : shares) {
            if (!(share > before)) {
                throw new IllegalArgumentException("Information grows from look to look, not to " + share);
            }
            double nowBetter = Spending.LATE.upTo(share, alphaPerSide);
            double nowWorse = Spending.EVEN.upTo(share, alphaPerSide);
            paths = paths.after(share - before);
            double root = Math.sqrt(share);
            double above = paths.limitAbove(nowBetter - spentOnBetter);
            double below = -paths.mirrored().limitAbove(nowWorse - spentOnWorse);
            limits.add(new Limits(share, above / root, below / root));
            paths = paths.between(below, above);
            spentOnBetter = nowBetter;
            spentOnWorse = nowWorse;
            before = share;
        }
        return List.copyOf(limits);
    }

    /**
     * The chance that the treatment is found better at some look.
     *
     * @param shift expected value of the statistic at the end, in its standard deviations
     */
    public double power(List<Limits> limits, double shift) {
        Paths paths = Paths.start(shift);
        double found = 0;
        double before = 0;
        for (Limits look : limits) {
            double root = Math.sqrt(look.share());
            paths = paths.after(look.share() - before);
            found += paths.above(look.better() * root);
            paths = paths.between(look.worse() * root, look.better() * root);
            before = look.share();
        }
        return found;
    }

    /**
     * By what factor the sample must be larger than that of a test that is looked at once, for the same power.
     *
     * @param looks how many, evenly spread
     */
    public double inflation(int looks, double power) {
        List<Double> shares = new ArrayList<>();
        for (int look = 1; look <= looks; look++) {
            shares.add((double) look / looks);
        }
        List<Limits> limits = limits(shares);
        double once = NORMAL.inverseSurvivalProbability(alphaPerSide) + NORMAL.inverseCumulativeProbability(power);
        double shift = Roots.between(once * 0.9, once * 1.5, candidate -> power(limits, candidate) - power);
        return shift / once * (shift / once);
    }

    /** What a look says. */
    public enum Decision {
        /** Nothing yet. */
        GO_ON,
        /** The treatment is better. */
        BETTER,
        /** The treatment is worse; every further lot does harm. */
        WORSE,
        /** All planned data are there and show no difference. */
        NO_DIFFERENCE
    }

    /**
     * Judges a look by its limits.
     *
     * @param statistic in standard deviations, positive where the treatment is better; NaN where nothing can be tested
     */
    public static Decision judge(Limits look, double statistic) {
        if (statistic >= look.better()) {
            return Decision.BETTER;
        }
        if (statistic <= look.worse()) {
            return Decision.WORSE;
        }
        return look.share() >= 1 ? Decision.NO_DIFFERENCE : Decision.GO_ON;
    }

    /** A p value of two sides with its direction as the statistic that the limits are for. */
    public static double statistic(double pValue, boolean better) {
        // The smallest p value there is stands for whatever is smaller.
        double z = NORMAL.inverseSurvivalProbability(Math.max(pValue, Double.MIN_NORMAL) / 2);
        return better ? z : -z;
    }
}
