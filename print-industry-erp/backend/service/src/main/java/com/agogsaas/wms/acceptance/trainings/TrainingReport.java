package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.training.Evaluation;
import com.agogsaas.wms.acceptance.training.TrainingFigures;
import com.agogsaas.wms.acceptance.versions.ModelVersion;
import com.agogsaas.wms.units.TenantId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a training, in lines for an operator. */
public final class TrainingReport {

    private TrainingReport() {}

    /** @param version what it made; null where it made nothing */
    public static String of(TenantId tenant, Training training, @Nullable ModelVersion version) {
        String head = "tenant " + tenant + ": " + training.status() + ": " + training.outcome();
        if (version == null) {
            return head;
        }
        TrainingFigures figures = version.figures();
        return head + "\n  version " + version.modelVersion() + ", " + version.kind() + ", "
                + (Boolean.TRUE.equals(training.activated()) ? "put in force" : "not put in force") + "\n  decisions "
                + version.decisions() + " (" + figures.trainDecisions() + " to train, " + figures.calibrateDecisions()
                + " to calibrate, " + figures.model().decisions() + " held out; " + figures.otherDecisions()
                + " of other tenants)" + line("model", figures.model()) + line("trees", figures.trees())
                + line("logistic", figures.logistic()) + line("heuristic", figures.heuristic())
                + line("base rate", figures.baseRate());
    }

    private static String line(String name, Evaluation figures) {
        return String.format(
                Locale.ROOT,
                "%n  %-10s accuracy %.3f, Brier %.4f, log loss %.4f, AUC %.3f, calibration error %.4f",
                name,
                figures.accuracy(),
                figures.brier(),
                figures.logLoss(),
                figures.auc(),
                figures.calibrationError());
    }
}
