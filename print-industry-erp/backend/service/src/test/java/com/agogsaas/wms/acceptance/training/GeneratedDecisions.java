package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.demo.OperatorBehaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Decision histories whose truth is known: features are drawn, and people decide by a given probability, by default
 * that of {@link OperatorBehaviour}. So nobody can predict better than by that probability.
 */
public final class GeneratedDecisions {

    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private GeneratedDecisions() {}

    /** A history: what there is to learn from, and the probability of acceptance of every row. */
    public static final class History {

        private final DecisionTable decisions;
        private final double[] truth;

        private History(DecisionTable decisions, double[] truth) {
            this.decisions = decisions;
            this.truth = truth;
        }

        public DecisionTable decisions() {
            return decisions;
        }

        /**
         * What the best possible model would have: accuracy, Brier score and all else of the truth on the latest rows.
         */
        public Evaluation bestPossible(DecisionTable rows) {
            double[] latest = Arrays.copyOfRange(truth, truth.length - rows.size(), truth.length);
            return Evaluation.of(latest, rows);
        }
    }

    /** Over 60 days, of operators who behave as documented. */
    public static History of(int rows, long seed) {
        return of(rows, seed, OperatorBehaviour::acceptance);
    }

    /** Whoever decides does not look: the features say nothing. */
    public static History noise(int rows, long seed) {
        return of(rows, seed, features -> 0.8);
    }

    static History of(int rows, long seed, ToDoubleFunction<FeatureVector> acceptance) {
        SplittableRandom random = new SplittableRandom(seed);
        DecisionTable.Builder decisions = new DecisionTable.Builder();
        double[] truth = new double[rows];
        long apart = Duration.ofDays(60).toMillis() / rows;
        for (int row = 0; row < rows; row++) {
            FeatureVector features = features(random);
            truth[row] = acceptance.applyAsDouble(features);
            decisions.add(
                    "recommendation-" + row, START.plusMillis(row * apart), random.nextDouble() < truth[row], features);
        }
        return new History(decisions.build(), truth);
    }

    /** Not correlated, and with every objection of the operators in a good part of the rows. */
    private static FeatureVector features(SplittableRandom random) {
        int material = random.nextInt(3);
        int bin = random.nextInt(3);
        double before = random.nextDouble() * 0.75;
        FeatureVector.Builder features = new FeatureVector.Builder()
                .set(AcceptanceFeature.LOT_CUBIC_FEET, 1 + 40 * random.nextDouble())
                .set(AcceptanceFeature.LOT_WEIGHT_LBS, 4_000 * random.nextDouble())
                .set(AcceptanceFeature.PART_COUNT, 1)
                .set(AcceptanceFeature.BATCH_LOTS, 1 + random.nextInt(50))
                .set(AcceptanceFeature.MATERIAL_CLASS, material)
                .set(AcceptanceFeature.PICKS_PER_DAY, 4 * random.nextDouble())
                .set(AcceptanceFeature.BIN_CLASS, bin)
                .set(AcceptanceFeature.CLASS_GAP, bin - material)
                .set(AcceptanceFeature.BIN_IS_PICK_FACE, random.nextInt(2))
                .set(AcceptanceFeature.BIN_CUBIC_FEET, 20 + 60 * random.nextDouble())
                .set(AcceptanceFeature.FILL_BEFORE, before)
                .set(AcceptanceFeature.FILL_AFTER, before + 0.25 * random.nextDouble())
                .set(AcceptanceFeature.WEIGHT_AFTER, random.nextDouble())
                .set(AcceptanceFeature.BIN_LOTS, random.nextInt(7))
                .set(AcceptanceFeature.SCORE_TOTAL, 40 + 60 * random.nextDouble())
                .set(AcceptanceFeature.SCORE_CONSOLIDATION, 15.0 * random.nextInt(2));
        if (random.nextInt(10) > 0) {
            features.set(AcceptanceFeature.BIN_SHELF, 1 + random.nextInt(5));
        }
        if (random.nextInt(10) > 0) {
            features.set(AcceptanceFeature.SCORE_LEAD, -4 * Math.log(1 - random.nextDouble()));
        }
        return features.build();
    }
}
