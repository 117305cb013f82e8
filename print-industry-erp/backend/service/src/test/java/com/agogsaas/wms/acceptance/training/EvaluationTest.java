package com.agogsaas.wms.acceptance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final double[] PROBABILITIES = {0.9, 0.6, 0.4, 0.5};
    private static final boolean[] ACCEPTED = {true, false, true, true};

    @Test
    void measuresByHand() {
        Evaluation evaluation = Evaluation.of(PROBABILITIES, ACCEPTED);

        // 0.9 and 0.5 say accepted and were; 0.6 and 0.4 are wrong.
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        // (0.01 + 0.36 + 0.36 + 0.25) / 4
        assertThat(evaluation.brier()).isCloseTo(0.245, within(1e-12));
        // -(ln 0.9 + ln 0.4 + ln 0.4 + ln 0.5) / 4
        assertThat(evaluation.logLoss()).isCloseTo(0.657772, within(1e-6));
        // Of the pairs (0.9, 0.6), (0.4, 0.6), (0.5, 0.6) one is in order.
        assertThat(evaluation.auc()).isCloseTo(1 / 3.0, within(1e-12));
        // Every decision is a bin of its own: (0.1 + 0.6 + 0.6 + 0.5) / 4
        assertThat(evaluation.calibrationError()).isCloseTo(0.45, within(1e-12));
    }

    @Test
    void countsTiesHalf() {
        assertThat(Evaluation.auc(new double[] {1, 1, 1, 1}, ACCEPTED)).isEqualTo(0.5);
        assertThat(Evaluation.auc(new double[] {1, 2}, new boolean[] {true, true}))
                .isNaN();
    }

    @Test
    void findsNoErrorInTheTruthBeyondChance() {
        SplittableRandom random = new SplittableRandom(4);
        double[] truth = new double[100_000];
        boolean[] accepted = new boolean[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = random.nextDouble();
            accepted[i] = random.nextDouble() < truth[i];
        }

        assertThat(Evaluation.of(truth, accepted).calibrationError()).isLessThan(0.01);
    }

    @Test
    void allowsForChanceWhereDecisionsAreFew() {
        double[] probabilities = new double[100_000];
        Arrays.setAll(probabilities, i -> (i + 0.5) / probabilities.length);

        double few = CalibrationLimit.of(Arrays.copyOf(probabilities, 100), 0.03, 1);
        double many = CalibrationLimit.of(probabilities, 0.03, 1);

        assertThat(few).isBetween(0.03, 0.15);
        assertThat(many).isBetween(0.03, 0.035);
    }
}
