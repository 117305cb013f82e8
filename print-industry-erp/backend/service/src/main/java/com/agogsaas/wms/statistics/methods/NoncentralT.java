package com.agogsaas.wms.statistics.methods;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The distribution of Student's t when there is a difference (Lenth 1989, AS 243). */
final class NoncentralT {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double ERROR = 1e-13;
    private static final int MOST_TERMS = 10_000;
    /** Beyond it the series begins with what a double cannot hold, and a normal approximation is as good. */
    private static final double LARGEST_SHIFT = 37.62;

    private static final double LARGEST_DEGREES = 4e5;

    private NoncentralT() {}

    /** Probability of a value of at most t. */
    static double cumulative(double t, double degrees, double shift) {
        if (t < 0) {
            return 1 - upTo(-t, degrees, -shift);
        }
        return upTo(t, degrees, shift);
    }

    private static double upTo(double t, double degrees, double shift) {
        if (degrees > LARGEST_DEGREES || Math.abs(shift) > LARGEST_SHIFT) {
            double s = 1 / (4 * degrees);
            return NORMAL.cumulativeProbability((t * (1 - s) - shift) / Math.sqrt(1 + t * t * 2 * s));
        }
        double x = t * t / (t * t + degrees);
        double sum = x > 0 ? series(x, t, degrees, shift) : 0;
        return Math.min(1, sum + NORMAL.cumulativeProbability(-shift));
    }

    /** Probability of a value between 0 and t: odd and even terms of a sum over beta distributions. */
    private static double series(double x, double t, double degrees, double shift) {
        double lambda = shift * shift;
        double p = 0.5 * Math.exp(-lambda / 2);
        double q = Math.sqrt(2 / Math.PI) * p * shift;
        double left = -0.5 * Math.expm1(-lambda / 2);
        double a = 0.5;
        double b = degrees / 2;
        double rest = Math.pow(degrees / (t * t + degrees), b);
        double logBeta = Math.log(Math.sqrt(Math.PI)) + LogGamma.value(b) - LogGamma.value(a + b);
        double odd = RegularizedBeta.value(x, a, b);
        double oddStep = 2 * rest * Math.exp(a * Math.log(x) - logBeta);
        double even = b * x < Math.ulp(1.0) ? b * x : 1 - rest;
        double evenStep = b * x * rest;
        double sum = p * odd + q * even;
        for (int term = 1; term <= MOST_TERMS; term++) {
            a += 1;
            odd -= oddStep;
            even -= evenStep;
            oddStep *= x * (a + b - 1) / a;
            evenStep *= x * (a + b - 0.5) / (a + 0.5);
            p *= lambda / (2 * term);
            q *= lambda / (2 * term + 1);
            sum += p * odd + q * even;
            left -= p;
            if (left < 1e-10 && (left <= 0 || 2 * left * (odd - oddStep) < ERROR)) {
                return sum;
            }
        }
        throw new ArithmeticException("No convergence for t " + t + ", degrees " + degrees + ", shift " + shift);
    }
}
