package com.agogsaas.wms.acceptance.model;

/** Logistic regression on standardised features: what is missing counts as the mean. Never changes. */
public final class LogisticModel implements Scorer {

    private final double intercept;
    private final double[] coefficients;
    private final double[] means;
    private final double[] deviations;

    /**
     * A model of columns that nobody changes any more.
     *
     * @param intercept log-odds of a recommendation whose features are all at their mean
     * @param coefficients log-odds for each standard deviation of a feature
     * @param means of the training rows
     * @param deviations standard deviations of the training rows, more than 0
     * @throws IllegalArgumentException where these are no model
     */
    public LogisticModel(double intercept, double[] coefficients, double[] means, double[] deviations) {
        if (coefficients.length != means.length || means.length != deviations.length) {
            throw new IllegalArgumentException("A logistic model has columns of one length");
        }
        for (double deviation : deviations) {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("A standard deviation is more than 0, not " + deviation);
            }
        }
        this.intercept = intercept;
        this.coefficients = coefficients;
        this.means = means;
        this.deviations = deviations;
    }

    double coefficient(int feature) {
        return coefficients[feature];
    }

    double mean(int feature) {
        return means[feature];
    }

    double deviation(int feature) {
        return deviations[feature];
    }

    /** The value of a feature in standard deviations from its mean; 0 where it is missing. */
    double standardised(float value, int feature) {
        return Float.isNaN(value) ? 0 : (value - means[feature]) / deviations[feature];
    }

    @Override
    public double margin(float[] matrix, int offset) {
        double margin = intercept;
        for (int feature = 0; feature < coefficients.length; feature++) {
            margin += coefficients[feature] * standardised(matrix[offset + feature], feature);
        }
        return margin;
    }

    @Override
    public double[] contributions(float[] matrix, int offset) {
        double[] contributions = new double[coefficients.length];
        for (int feature = 0; feature < contributions.length; feature++) {
            contributions[feature] = coefficients[feature] * standardised(matrix[offset + feature], feature);
        }
        return contributions;
    }

    @Override
    public double expectedMargin() {
        return intercept;
    }

    @Override
    public int features() {
        return coefficients.length;
    }
}
