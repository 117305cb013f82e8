package com.agogsaas.wms.acceptance.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.acceptance.FeatureVector;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.training.GeneratedDecisions.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long training and serving take; run by hand ({@code docs/benchmarks.md}), since no name of a test matches it. It
 * prints and asserts no time.
 */
class AcceptanceMeasurement {

    private static final int DECISIONS = Integer.getInteger("decisions", 1_000_000);
    private static final int ITEMS = 50;
    private static final int BATCHES = 20_000;

    @Test
    void trainsOnAMillionDecisionsAndServesBatches() throws IOException {
        History history = GeneratedDecisions.of(DECISIONS, 1);
        long start = System.nanoTime();
        TrainedModel trained = ModelTraining.train(
                new TrainingTask(history.decisions(), new DecisionTable.Builder().build(), 0, null, 1, 0.03),
                TrainingListener.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        Evaluation model = trained.figures().model();
        System.out.printf(
                Locale.ROOT,
                "Trained on %,d decisions in %.1f s, peak memory of the process %s; %d trees, held-out accuracy %.4f"
                        + " (best possible %.4f), calibration error %.4f%n",
                DECISIONS,
                seconds,
                peakMemory(),
                trained.figures().treeCount(),
                model.accuracy(),
                history.bestPossible(trained.test()).accuracy(),
                model.calibrationError());
        serve(trained.model(), trained.test());
        assertThat(trained.verdict()).isEqualTo(Verdict.BETTER);
    }

    private static void serve(AcceptanceModel model, DecisionTable rows) {
        double[] micros = new double[BATCHES];
        double sum = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int first = batch * ITEMS % (rows.size() - ITEMS);
            long start = System.nanoTime();
            for (int item = 0; item < ITEMS; item++) {
                sum += model.probability(rows.matrix(), (first + item) * FeatureVector.SIZE);
            }
            micros[batch] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "Confidences of a batch of %d: p50 %.0f us, p95 %.0f us, p99 %.0f us (mean confidence %.3f)%n",
                ITEMS,
                micros[BATCHES / 2],
                micros[BATCHES * 95 / 100],
                micros[BATCHES * 99 / 100],
                sum / BATCHES / ITEMS);
    }

    private static String peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("unknown");
    }
}
