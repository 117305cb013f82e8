package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.NotTestable;
import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/** Ordinary least squares with an intercept, for one or several predictors. */
public final class Regression {

    private Regression() {}

    /** What came of a regression. */
    public sealed interface Outcome {}

    /**
     * A coefficient.
     *
     * @param estimate by how much the outcome rises with the predictor
     * @param error its standard error
     * @param t the estimate in standard errors
     * @param pValue of a test against 0
     * @param interval where it lies
     */
    public record Coefficient(double estimate, double error, double t, double pValue, Interval interval) {}

    /**
     * A line, or plane, through the data.
     *
     * @param coefficients the intercept first, then one for each predictor
     * @param rSquared the share of the variance that it explains
     * @param adjustedRSquared the same, less what chance explains
     * @param overall whether it explains anything
     * @param residuals what it leaves of each outcome, in the order of the data
     */
    public record Fitted(
            List<Coefficient> coefficients,
            double rSquared,
            double adjustedRSquared,
            TestResult overall,
            List<Double> residuals)
            implements Outcome {

        public Fitted {
            coefficients = List.copyOf(coefficients);
            residuals = List.copyOf(residuals);
        }
    }

    /** Why there is no line. */
    public record NotFitted(Obstacle obstacle) implements Outcome {}

    /**
     * Fits outcomes to predictors.
     *
     * @param outcomes what is to be explained
     * @param predictors a row for each outcome
     */
    public static Outcome fit(double[] outcomes, double[][] predictors, double level) {
        int size = outcomes.length;
        int columns = size == 0 ? 0 : predictors[0].length;
        if (size <= columns + 1) {
            return new NotFitted(Obstacle.TOO_FEW);
        }
        if (Sample.of(outcomes).isConstant()) {
            return new NotFitted(Obstacle.CONSTANT);
        }
        try {
            // Columns whose part beyond the others is so small follow from them; R's lm has the same limit.
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(1e-7);
            regression.newSampleData(outcomes, predictors);
            return fitted(regression, outcomes, columns, level);
        } catch (MathRuntimeException singular) {
            return new NotFitted(Obstacle.COLLINEAR);
        }
    }

    /** With one predictor. */
    public static Outcome fit(double[] outcomes, double[] predictor, double level) {
        double[][] rows = new double[predictor.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {predictor[i]};
        }
        return fit(outcomes, rows, level);
    }

    private static Fitted fitted(OLSMultipleLinearRegression regression, double[] outcomes, int columns, double level) {
        int size = outcomes.length;
        double degrees = size - columns - 1.0;
        double[] estimates = regression.estimateRegressionParameters();
        double[] errors = regression.estimateRegressionParametersStandardErrors();
        TDistribution student = TDistribution.of(degrees);
        double reach = student.inverseSurvivalProbability((1 - level) / 2);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            double t = estimates[i] / errors[i];
            coefficients.add(new Coefficient(
                    estimates[i],
                    errors[i],
                    t,
                    Double.isFinite(t) ? 2 * student.survivalProbability(Math.abs(t)) : 0,
                    new Interval(
                            estimates[i] - reach * errors[i],
                            estimates[i] + reach * errors[i],
                            level,
                            IntervalMethod.STUDENT_T)));
        }
        List<Double> residuals = new ArrayList<>(size);
        for (double residual : regression.estimateResiduals()) {
            residuals.add(residual);
        }
        double left = regression.calculateResidualSumOfSquares();
        double explained = explained(outcomes, residuals);
        double share = explained / (explained + left);
        return new Fitted(
                coefficients,
                share,
                1 - (1 - share) * (size - 1) / degrees,
                overall(explained / columns, left / degrees, columns, degrees),
                residuals);
    }

    /** The sum of squares of the line itself: a difference of two large sums would lose a small one. */
    private static double explained(double[] outcomes, List<Double> residuals) {
        double mean = Sample.of(outcomes).mean();
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double onTheLine = outcomes[i] - residuals.get(i);
            sum += (onTheLine - mean) * (onTheLine - mean);
        }
        return sum;
    }

    private static TestResult overall(double explained, double left, int columns, double degrees) {
        long size = Math.round(degrees) + columns + 1;
        if (!(left > 0)) {
            return new NotTestable(TestMethod.REGRESSION_F, Obstacle.CONSTANT, size);
        }
        double f = explained / left;
        return new Tested(
                TestMethod.REGRESSION_F, f, FDistribution.of(columns, degrees).survivalProbability(f), degrees, size);
    }
}
