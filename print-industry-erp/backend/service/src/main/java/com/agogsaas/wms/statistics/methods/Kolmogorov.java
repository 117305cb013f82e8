package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;

/** Kolmogorov's and Smirnov's tests by the largest distance of two distribution functions, two-sided. */
public final class Kolmogorov {

    /** R computes exactly for fewer observations than this. */
    private static final int EXACT_BELOW = 100;

    /** R counts paths exactly for fewer pairs than this. */
    private static final long EXACT_PAIRS_BELOW = 10_000;

    private static final int LIMIT_TERMS = 100;

    private Kolmogorov() {}

    /**
     * Whether a sample comes from one known distribution.
     *
     * @param cumulative the distribution; none of its parameters may come from the sample itself
     */
    public static TestResult oneSample(Sample sample, DoubleUnaryOperator cumulative) {
        int size = sample.size();
        if (size == 0) {
            return new NotTestable(TestMethod.KOLMOGOROV_EXACT, Obstacle.TOO_FEW, 0);
        }
        double[] sorted = sample.sorted();
        double distance = 0;
        for (int i = 0; i < size; i++) {
            double expected = cumulative.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(expected - (double) i / size, (i + 1.0) / size - expected));
        }
        if (size < EXACT_BELOW && !sample.hasTies()) {
            double p = KolmogorovSmirnovTest.withDefaults()
                    .with(PValueMethod.EXACT)
                    .test(sorted, cumulative)
                    .getPValue();
            return new Tested(TestMethod.KOLMOGOROV_EXACT, distance, p, Double.NaN, size);
        }
        return new Tested(
                TestMethod.KOLMOGOROV_LIMIT, distance, limitTail(Math.sqrt(size) * distance), Double.NaN, size);
    }

    /** Whether two samples come from one distribution. */
    public static TestResult twoSamples(Sample x, Sample y) {
        long size = (long) x.size() + y.size();
        if (x.size() == 0 || y.size() == 0) {
            return new NotTestable(TestMethod.SMIRNOV_EXACT, Obstacle.TOO_FEW, size);
        }
        double[] all = new double[(int) size];
        System.arraycopy(x.values(), 0, all, 0, x.size());
        System.arraycopy(y.values(), 0, all, x.size(), y.size());
        Arrays.sort(all);
        double distance = distance(x.sorted(), y.sorted());
        if ((long) x.size() * y.size() < EXACT_PAIRS_BELOW) {
            double p = pathsAtLeast(distance, x.size(), y.size(), all);
            return new Tested(TestMethod.SMIRNOV_EXACT, distance, p, Double.NaN, size);
        }
        double scale = Math.sqrt((double) x.size() * y.size() / size);
        return new Tested(TestMethod.SMIRNOV_LIMIT, distance, limitTail(scale * distance), Double.NaN, size);
    }

    private static double distance(double[] x, double[] y) {
        double distance = 0;
        int i = 0;
        int j = 0;
        while (i < x.length && j < y.length) {
            double value = Math.min(x[i], y[j]);
            while (i < x.length && x[i] == value) {
                i++;
            }
            while (j < y.length && y[j] == value) {
                j++;
            }
            distance = Math.max(distance, Math.abs((double) i / x.length - (double) j / y.length));
        }
        return distance;
    }

    /**
     * The share of the orders of both samples under which the distance is as large, where equal values count once all
     * of them have come (Schroeer and Trenkler 1995).
     */
    private static double pathsAtLeast(double distance, int m, int n, double[] all) {
        double limit = (0.5 + Math.floor(distance * m * n - 1e-7)) / ((double) m * n);
        double[] reached = new double[n + 1];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= n; j++) {
                boolean lastOfEquals = i + j == 0 || i + j == m + n || all[i + j - 1] != all[i + j];
                if (lastOfEquals && Math.abs((double) i / m - (double) j / n) >= limit) {
                    reached[j] = 1;
                } else if (i + j > 0) {
                    double fromX = i == 0 ? 0 : reached[j] * i;
                    double fromY = j == 0 ? 0 : reached[j - 1] * j;
                    reached[j] = (fromX + fromY) / (i + j);
                }
            }
        }
        return reached[n];
    }

    /** The chance that the limit of the scaled distance is beyond x (Kolmogorov 1933; two series of one function). */
    private static double limitTail(double x) {
        if (x <= 0) {
            return 1;
        }
        double sum = 0;
        if (x < 1) {
            for (int k = 1; k <= LIMIT_TERMS; k += 2) {
                sum += Math.exp(-k * k * Math.PI * Math.PI / (8 * x * x));
            }
            return 1 - Math.sqrt(2 * Math.PI) / x * sum;
        }
        for (int k = 1; k <= LIMIT_TERMS; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
        }
        return sum;
    }
}
