package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Tests of whether the shares of counts differ. */
public final class CountTests {

    /** Below this expected count chi-square is not to be trusted (Cochran 1954). */
    public static final double SMALLEST_EXPECTED = 5;

    private CountTests() {}

    /** Pearson's test of a table of counts, at least two by two. */
    public static TestResult chiSquare(long[][] counts) {
        return chiSquare(counts, false, TestMethod.CHI_SQUARE);
    }

    /** The same with Yates's correction for two by two counts, as R does by default. */
    public static TestResult chiSquareCorrected(long[][] counts) {
        return chiSquare(counts, true, TestMethod.CHI_SQUARE_YATES);
    }

    /** Fisher's exact test for two by two counts; as statistic it has the odds ratio of the sample, NaN for 0 / 0. */
    public static TestResult fisher(long[][] counts) {
        long size = total(counts);
        if (hasEmptyMargin(counts)) {
            return new NotTestable(TestMethod.FISHER_EXACT, size == 0 ? Obstacle.TOO_FEW : Obstacle.CONSTANT, size);
        }
        int[][] table = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).mapToInt(Math::toIntExact).toArray())
                .toArray(int[][]::new);
        double odds = (double) counts[0][0] * counts[1][1] / ((double) counts[0][1] * counts[1][0]);
        return new Tested(
                TestMethod.FISHER_EXACT,
                odds,
                FisherExactTest.withDefaults().test(table).getPValue(),
                Double.NaN,
                size);
    }

    /** Whether a total was halved by chance: Pearson's test of two counts against one half each. */
    public static TestResult evenHalves(long first, long second) {
        long total = first + second;
        if (total < 2 * SMALLEST_EXPECTED) {
            return new NotTestable(TestMethod.CHI_SQUARE, Obstacle.TOO_FEW, total);
        }
        double statistic = (double) (first - second) * (first - second) / total;
        return new Tested(
                TestMethod.CHI_SQUARE,
                statistic,
                ChiSquaredDistribution.of(1).survivalProbability(statistic),
                1,
                total);
    }

    /** The smallest count that would be expected if the rows had the same shares. */
    public static double smallestExpected(long[][] counts) {
        double smallest = Double.POSITIVE_INFINITY;
        long total = total(counts);
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                smallest = Math.min(smallest, expected(counts, row, column, total));
            }
        }
        return smallest;
    }

    private static TestResult chiSquare(long[][] counts, boolean corrected, TestMethod method) {
        long total = total(counts);
        if (hasEmptyMargin(counts)) {
            return new NotTestable(method, total == 0 ? Obstacle.TOO_FEW : Obstacle.CONSTANT, total);
        }
        double correction = corrected ? yates(counts, total) : 0;
        double statistic = 0;
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                double expected = expected(counts, row, column, total);
                double distance = Math.abs(row[column] - expected) - correction;
                statistic += distance * distance / expected;
            }
        }
        double degrees = (counts.length - 1.0) * (counts[0].length - 1);
        return new Tested(
                method, statistic, ChiSquaredDistribution.of(degrees).survivalProbability(statistic), degrees, total);
    }

    /** Never more than the distance itself. */
    private static double yates(long[][] counts, long total) {
        double correction = 0.5;
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                correction = Math.min(correction, Math.abs(row[column] - expected(counts, row, column, total)));
            }
        }
        return correction;
    }

    private static double expected(long[][] counts, long[] row, int column, long total) {
        return (double) Arrays.stream(row).sum() * ofColumn(counts, column) / total;
    }

    private static boolean hasEmptyMargin(long[][] counts) {
        for (long[] row : counts) {
            if (Arrays.stream(row).sum() == 0) {
                return true;
            }
        }
        for (int column = 0; column < counts[0].length; column++) {
            if (ofColumn(counts, column) == 0) {
                return true;
            }
        }
        return false;
    }

    private static long ofColumn(long[][] counts, int column) {
        return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
    }

    private static long total(long[][] counts) {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }
}
