package com.agogsaas.wms.acceptance.model;

/**
 * Logistic regression on standardised features: what is missing counts as the mean.
 *
 * @param intercept log-odds of a recommendation whose features are all at their mean
 * @param coefficients log-odds for each standard deviation of a feature
 * @param means of the training rows
 * @param deviations standard deviations of the training rows, more than 0
 */
public record LogisticModel(double intercept, double[] coefficients, double[] means, double[] deviations)
        implements Scorer {

    public LogisticModel {
        if (coefficients.length != means.length || means.length != deviations.length) {
            throw new IllegalArgumentException("A logistic model has columns of one length");
        }
        for (double deviation : deviations) {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("A standard deviation is more than 0, not " + deviation);
            }
        }
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
