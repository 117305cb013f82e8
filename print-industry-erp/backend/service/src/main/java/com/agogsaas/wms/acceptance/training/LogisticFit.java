package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.model.Calibration;
import com.agogsaas.wms.acceptance.model.LogisticModel;
import java.util.Arrays;

/**
 * Logistic regression by Newton's method with a ridge penalty (iteratively reweighted least squares): the baseline that
 * trees have to beat, and, with log-odds as the only feature, Platt's calibration.
 */
final class LogisticFit {

    private static final int MAX_STEPS = 25;
    private static final double ENOUGH = 1e-8;

    /** Counts like one decision that says nothing, for every coefficient: keeps separable data from running away. */
    private static final double RIDGE = 1;

    /** A feature that varies less is as good as constant. */
    private static final double LEAST_DEVIATION = 1e-9;

    private LogisticFit() {}

    /** Rows of so many figures each, with a weight and an outcome; missing figures were replaced before. */
    private interface Rows {
        int size();

        double weight(int row);

        boolean accepted(int row);

        /** Fills in the row's figures. */
        void read(int row, double[] figures);
    }

    /** @param weights of the rows, more than 0 */
    static LogisticModel fit(DecisionTable decisions, float[] weights) {
        int width = DecisionTable.WIDTH;
        double[] means = new double[width];
        double[] deviations = new double[width];
        moments(decisions, means, deviations);
        double[] solution = solve(width, new Rows() {
            @Override
            public int size() {
                return decisions.size();
            }

            @Override
            public double weight(int row) {
                return weights[row];
            }

            @Override
            public boolean accepted(int row) {
                return decisions.accepted(row);
            }

            @Override
            public void read(int row, double[] figures) {
                for (int i = 0; i < width; i++) {
                    float value = decisions.matrix()[row * width + i];
                    figures[i] = Float.isNaN(value) ? 0 : (value - means[i]) / deviations[i];
                }
            }
        });
        return new LogisticModel(solution[width], Arrays.copyOf(solution, width), means, deviations);
    }

    /** Platt scaling: the slope and intercept that make the margins' outcomes most likely. */
    static Calibration calibrate(double[] margins, DecisionTable decisions) {
        double[] solution = solve(1, new Rows() {
            @Override
            public int size() {
                return margins.length;
            }

            @Override
            public double weight(int row) {
                return 1;
            }

            @Override
            public boolean accepted(int row) {
                return decisions.accepted(row);
            }

            @Override
            public void read(int row, double[] figures) {
                figures[0] = margins[row];
            }
        });
        // Margins that say nothing, or the opposite, are left all but out; a model like that fails its test.
        return new Calibration(Math.max(1e-3, solution[0]), solution[1]);
    }

    private static void moments(DecisionTable decisions, double[] means, double[] deviations) {
        int width = means.length;
        for (int feature = 0; feature < width; feature++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int row = 0; row < decisions.size(); row++) {
                float value = decisions.matrix()[row * width + feature];
                if (!Float.isNaN(value)) {
                    sum += value;
                    squares += (double) value * value;
                    count++;
                }
            }
            means[feature] = count == 0 ? 0 : sum / count;
            double variance = count == 0 ? 0 : squares / count - means[feature] * means[feature];
            deviations[feature] = variance > LEAST_DEVIATION ? Math.sqrt(variance) : 1;
        }
    }

    /** Coefficients of the figures, then the intercept. */
    private static double[] solve(int width, Rows rows) {
        int size = width + 1;
        double[] solution = new double[size];
        double[] figures = new double[size];
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int row = 0; row < rows.size(); row++) {
                rows.read(row, figures);
                figures[width] = 1;
                accumulate(rows, row, figures, solution, gradient, curvature);
            }
            for (int i = 0; i < width; i++) {
                gradient[i] -= RIDGE * solution[i];
                curvature[i][i] += RIDGE;
            }
            curvature[width][width] += LEAST_DEVIATION;
            double largest = 0;
            double[] change = Cholesky.solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                solution[i] += change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < ENOUGH) {
                break;
            }
        }
        return solution;
    }

    private static void accumulate(
            Rows rows, int row, double[] figures, double[] solution, double[] gradient, double[][] curvature) {
        double margin = 0;
        for (int i = 0; i < figures.length; i++) {
            margin += figures[i] * solution[i];
        }
        double probability = 1 / (1 + Math.exp(-margin));
        double miss = rows.weight(row) * ((rows.accepted(row) ? 1 : 0) - probability);
        double weight = rows.weight(row) * probability * (1 - probability);
        for (int i = 0; i < figures.length; i++) {
            gradient[i] += miss * figures[i];
            double weighted = weight * figures[i];
            for (int j = 0; j <= i; j++) {
                curvature[i][j] += weighted * figures[j];
            }
        }
    }
}
