package com.agogsaas.wms.acceptance.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good probabilities are on decisions.
 *
 * @param decisions how many
 * @param accuracy share whose more likely outcome came about; a probability of 0.5 counts as "accepted"
 * @param brier mean squared error of the probability, 0 to 1; less is better
 * @param logLoss mean negative log-likelihood in nats; less is better
 * @param auc how often an accepted recommendation had the higher probability than one that was not, ties half; NaN
 *     where all were decided the same
 * @param calibrationError expected calibration error over {@value #BINS} bins with equally many decisions: the mean
 *     difference between probability and acceptance rate in a bin
 * @param bins the bins, from the lowest probabilities to the highest
 */
public record Evaluation(
        int decisions,
        double accuracy,
        double brier,
        double logLoss,
        double auc,
        double calibrationError,
        List<Bin> bins) {

    /** How many bins the calibration error is taken over. */
    public static final int BINS = 10;

    /** Keeps the logarithm finite; no model says "never" or "always". */
    private static final double LEAST = 1e-7;

    public Evaluation {
        bins = List.copyOf(bins);
    }

    /**
     * One bin.
     *
     * @param decisions how many fell into it
     * @param meanProbability what was promised
     * @param acceptanceRate what came about
     */
    public record Bin(int decisions, double meanProbability, double acceptanceRate) {}

    /** @param probabilities one for each decision, 0 to 1 */
    public static Evaluation of(double[] probabilities, DecisionTable decisions) {
        boolean[] accepted = new boolean[decisions.size()];
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = decisions.accepted(i);
        }
        return of(probabilities, accepted);
    }

    /** The same for outcomes alone. */
    public static Evaluation of(double[] probabilities, boolean[] accepted) {
        int size = accepted.length;
        double right = 0;
        double brier = 0;
        double logLoss = 0;
        for (int i = 0; i < size; i++) {
            right += (probabilities[i] >= 0.5) == accepted[i] ? 1 : 0;
            brier += brier(probabilities[i], accepted[i]);
            logLoss += logLoss(probabilities[i], accepted[i]);
        }
        int[] order = order(probabilities);
        List<Bin> bins = bins(probabilities, accepted, order);
        return new Evaluation(
                size,
                right / size,
                brier / size,
                logLoss / size,
                auc(probabilities, accepted, order),
                error(bins),
                bins);
    }

    static double brier(double probability, boolean accepted) {
        double miss = probability - (accepted ? 1 : 0);
        return miss * miss;
    }

    static double logLoss(double probability, boolean accepted) {
        double likelihood = accepted ? probability : 1 - probability;
        return -Math.log(Math.max(LEAST, Math.min(1 - LEAST, likelihood)));
    }

    private static int[] order(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static List<Bin> bins(double[] probabilities, boolean[] accepted, int[] order) {
        int bins = Math.min(BINS, order.length);
        return IntStream.range(0, bins)
                .mapToObj(bin -> {
                    int from = (int) ((long) order.length * bin / bins);
                    int to = (int) ((long) order.length * (bin + 1) / bins);
                    int[] rows = Arrays.copyOfRange(order, from, to);
                    return new Bin(
                            rows.length,
                            Arrays.stream(rows)
                                    .mapToDouble(i -> probabilities[i])
                                    .average()
                                    .orElse(Double.NaN),
                            Arrays.stream(rows).filter(i -> accepted[i]).count() / (double) rows.length);
                })
                .toList();
    }

    private static double error(List<Bin> bins) {
        double weighted = 0;
        double all = 0;
        for (Bin bin : bins) {
            weighted += bin.decisions() * Math.abs(bin.meanProbability() - bin.acceptanceRate());
            all += bin.decisions();
        }
        return weighted / all;
    }

    /** By the sum of ranks, ties at their mean rank (Mann and Whitney). */
    static double auc(double[] scores, boolean[] accepted, int[] order) {
        double ranks = 0;
        long positives = 0;
        int i = 0;
        while (i < order.length) {
            int end = i;
            while (end < order.length && scores[order[end]] == scores[order[i]]) {
                end++;
            }
            double rank = (i + 1 + end) / 2.0;
            for (int k = i; k < end; k++) {
                if (accepted[order[k]]) {
                    ranks += rank;
                    positives++;
                }
            }
            i = end;
        }
        long negatives = order.length - positives;
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /** How well a single figure tells accepted from not accepted, as an area under the curve. */
    static double auc(double[] scores, boolean[] accepted) {
        return auc(scores, accepted, order(scores));
    }
}
