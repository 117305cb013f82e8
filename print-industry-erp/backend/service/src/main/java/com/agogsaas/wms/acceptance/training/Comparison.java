package com.agogsaas.wms.acceptance.training;

/**
 * Two sets of probabilities for the same decisions, which neither has seen, compared pair by pair.
 *
 * @param rival what the model is compared with
 * @param decisions how many both were measured on
 * @param gain how much smaller the model's log loss is on average, in nats for each decision
 * @param gainLower 5th percentile of the gain when whole days are drawn anew: above 0 the model is better, and chance
 *     is an unlikely reason (one-sided, 5 %)
 * @param gainUpper 95th percentile of the gain
 * @param brierGain how much smaller its Brier score is
 */
public record Comparison(
        String rival, int decisions, double gain, double gainLower, double gainUpper, double brierGain) {

    /** Whether the model is better beyond chance, by log loss and by Brier score. */
    public boolean isBetter() {
        return gainLower > 0 && brierGain > 0;
    }

    /** Compares on all rows of the table. */
    public static Comparison of(String rival, double[] model, double[] other, DecisionTable decisions, long seed) {
        double[] gains = new double[decisions.size()];
        double brierGain = 0;
        for (int i = 0; i < gains.length; i++) {
            boolean accepted = decisions.accepted(i);
            gains[i] = Evaluation.logLoss(other[i], accepted) - Evaluation.logLoss(model[i], accepted);
            brierGain += Evaluation.brier(other[i], accepted) - Evaluation.brier(model[i], accepted);
        }
        BlockBootstrap.Interval interval = BlockBootstrap.over(decisions, seed).of(gains);
        return new Comparison(
                rival, gains.length, interval.mean(), interval.lower(), interval.upper(), brierGain / gains.length);
    }
}
