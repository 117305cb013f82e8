package com.agogsaas.wms.statistics.methods;

/** Cliff's delta with the consistent estimate of its variance and the asymmetric interval of Feng and Cliff (2004). */
final class CliffsDelta {

    private CliffsDelta() {}

    static EffectSizes.Effect of(Sample x, Sample y, double level) {
        double[] ofX = dominance(x.sorted(), y.sorted());
        double[] ofY = dominance(y.sorted(), x.sorted());
        double delta = Sample.of(ofX).mean();
        double m = x.size();
        double n = y.size();
        // How one value of either fares against all of the other, and how single pairs spread around that.
        double spreadOfX = squares(ofX, delta);
        double spreadOfY = squares(ofY, -delta);
        double spreadOfPairs = pairs(x.sorted(), y.sorted(), delta);
        double variance = (n * n * spreadOfX + m * m * spreadOfY - spreadOfPairs) / (m * n * (m - 1) * (n - 1));
        double smallest = (1 - delta * delta) / (m * n - 1);
        return new EffectSizes.Effect(delta, interval(delta, Math.max(variance, smallest), level));
    }

    private static Interval interval(double delta, double variance, double level) {
        double z = Proportions.normalReach(level);
        double rest = 1 - delta * delta;
        if (rest == 0) {
            // All of one sample lie beyond all of the other: the formula has no width there.
            return new Interval(delta, delta, level, IntervalMethod.CLIFF);
        }
        double root = Math.sqrt(variance) * z * Math.sqrt(rest * rest + z * z * variance);
        double middle = delta - delta * delta * delta;
        double below = rest + z * z * variance;
        return new Interval(
                Math.max(-1, (middle - root) / below),
                Math.min(1, (middle + root) / below),
                level,
                IntervalMethod.CLIFF);
    }

    /** For each value, the share of the other sample below it less the share above it. */
    private static double[] dominance(double[] sorted, double[] others) {
        double[] dominance = new double[sorted.length];
        int below = 0;
        int notAbove = 0;
        for (int i = 0; i < sorted.length; i++) {
            while (below < others.length && others[below] < sorted[i]) {
                below++;
            }
            notAbove = Math.max(notAbove, below);
            while (notAbove < others.length && others[notAbove] <= sorted[i]) {
                notAbove++;
            }
            dominance[i] = (double) (below - (others.length - notAbove)) / others.length;
        }
        return dominance;
    }

    private static double squares(double[] values, double middle) {
        double sum = 0;
        for (double value : values) {
            sum += (value - middle) * (value - middle);
        }
        return sum;
    }

    /** Squared distances from delta of the sign of every pair. Equal pairs have sign 0, all others 1 as square. */
    private static double pairs(double[] x, double[] y, double delta) {
        double equal = 0;
        int from = 0;
        for (double value : x) {
            while (from < y.length && y[from] < value) {
                from++;
            }
            int to = from;
            while (to < y.length && y[to] == value) {
                to++;
            }
            equal += to - from;
        }
        double all = (double) x.length * y.length;
        return all - equal - all * delta * delta;
    }
}
