package com.agogsaas.wms.statistics.methods;

import com.agogsaas.wms.statistics.methods.TestResult.Obstacle;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;

/** Whether values in the order of time rise or fall, and how sure that is. */
public final class Trend {

    /** Fewer points make a line of anything. */
    public static final int FEWEST_POINTS = 5;

    private static final double LEVEL_OF_INDEPENDENCE = 0.05;

    private Trend() {}

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * A line through the values.
     *
     * @param slope by how much they rise in a unit of time, with its interval and its p value
     * @param explained the share of their variance that the line explains
     * @param independence whether what the line leaves of each resembles the one before
     */
    public record Line(Regression.Coefficient slope, double explained, TestResult independence) implements Outcome {

        /** Whether the interval can be taken at its word: related residuals make it too narrow. */
        public boolean isReliable() {
            return independence instanceof Tested && !independence.isSignificant(LEVEL_OF_INDEPENDENCE);
        }
    }

    /** Why there is no line. */
    public record NoLine(Obstacle obstacle) implements Outcome {}

    /**
     * Fits a line.
     *
     * @param times rising, in any unit
     * @param values one for each time
     */
    public static Outcome of(double[] times, double[] values, double level) {
        if (values.length < FEWEST_POINTS) {
            return new NoLine(Obstacle.TOO_FEW);
        }
        Regression.Outcome outcome = Regression.fit(values, times, level);
        if (outcome instanceof Regression.NotFitted none) {
            return new NoLine(none.obstacle());
        }
        Regression.Fitted line = (Regression.Fitted) outcome;
        double[][] rows = new double[times.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {times[i]};
        }
        double[] residuals =
                line.residuals().stream().mapToDouble(Double::doubleValue).toArray();
        return new Line(line.coefficients().get(1), line.rSquared(), DurbinWatson.test(residuals, rows));
    }
}
