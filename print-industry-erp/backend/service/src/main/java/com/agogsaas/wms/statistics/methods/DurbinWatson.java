package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Durbin and Watson's statistic: about 2 where residuals in the order of time are unrelated, less where each resembles
 * the one before. The p value, two-sided, is by the normal distribution with the moments of the statistic for these
 * predictors, as {@code lmtest::dwtest(exact = FALSE)} has it.
 */
public final class DurbinWatson {

    /** The normal approximation needs some; {@code lmtest} warns below. */
    private static final int FEWEST = 10;

    private DurbinWatson() {}

    /**
     * Tests the residuals of a regression with an intercept.
     *
     * @param residuals in the order of time
     * @param predictors the regression's, a row for each residual, without the intercept
     */
    public static TestResult test(double[] residuals, double[][] predictors) {
        int size = residuals.length;
        int columns = size == 0 ? 1 : predictors[0].length + 1;
        if (size < Math.max(FEWEST, columns + 2)) {
            return new NotTestable(TestMethod.DURBIN_WATSON, Obstacle.TOO_FEW, size);
        }
        double squares = 0;
        double steps = 0;
        for (int i = 0; i < size; i++) {
            squares += residuals[i] * residuals[i];
            steps += i == 0 ? 0 : (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
        }
        if (!(squares > 0)) {
            return new NotTestable(TestMethod.DURBIN_WATSON, Obstacle.CONSTANT, size);
        }
        double statistic = steps / squares;
        double[] moments = moments(predictors, size, columns);
        double z = (statistic - moments[0]) / Math.sqrt(moments[1]);
        return new Tested(
                TestMethod.DURBIN_WATSON,
                statistic,
                2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)),
                Double.NaN,
                size);
    }

    /** Mean and variance of the statistic (Durbin and Watson 1950), from traces of small matrices only. */
    private static double[] moments(double[][] predictors, int size, int columns) {
        RealMatrix x = withIntercept(predictors, size, columns);
        RealMatrix steps = steps(x);
        RealMatrix inverse =
                new QRDecomposition(x.transposeMultiply(x)).getSolver().getInverse();
        RealMatrix byX = x.transposeMultiply(steps).multiply(inverse);
        double p = 2 * (size - 1.0) - byX.getTrace();
        double q = 2 * (3.0 * size - 4)
                - 2 * steps.transposeMultiply(steps).multiply(inverse).getTrace()
                + byX.multiply(byX).getTrace();
        double degrees = size - columns;
        double mean = p / degrees;
        return new double[] {mean, 2 / (degrees * (degrees + 2)) * (q - p * mean)};
    }

    private static RealMatrix withIntercept(double[][] predictors, int size, int columns) {
        RealMatrix x = new Array2DRowRealMatrix(size, columns);
        for (int row = 0; row < size; row++) {
            x.setEntry(row, 0, 1);
            for (int column = 1; column < columns; column++) {
                x.setEntry(row, column, predictors[row][column - 1]);
            }
        }
        return x;
    }

    /** The matrix of squared steps times x: 1 and 2 on its diagonal, -1 beside it. */
    private static RealMatrix steps(RealMatrix x) {
        int size = x.getRowDimension();
        RealMatrix steps = new Array2DRowRealMatrix(size, x.getColumnDimension());
        for (int column = 0; column < x.getColumnDimension(); column++) {
            for (int row = 0; row < size; row++) {
                double before = row == 0 ? x.getEntry(row, column) : x.getEntry(row - 1, column);
                double after = row == size - 1 ? x.getEntry(row, column) : x.getEntry(row + 1, column);
                steps.setEntry(row, column, 2 * x.getEntry(row, column) - before - after);
            }
        }
        return steps;
    }
}
