package com.agogsaas.wms.acceptance.trainings;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.training.Comparison;
import com.agogsaas.wms.acceptance.training.Evaluation;
import com.agogsaas.wms.acceptance.training.TrainingFigures;
import com.agogsaas.wms.acceptance.versions.ModelVersion;
import java.util.Locale;

/** The model card of a version, as Markdown: data, method, figures with intervals, limits. */
public final class ModelCard {

    private ModelCard() {}

    /** The whole card. */
    public static String of(ModelVersion version) {
        return head(version) + data(version) + method(version) + figures(version.figures()) + features() + limits();
    }

    private static String head(ModelVersion version) {
        return String.format(
                Locale.ROOT,
                """
                # Model card: acceptance of putaway recommendations

                Written by `script/train --tenant ID --card docs/model-card.md` from the figures that were saved
                with this version when it was trained; not edited by hand.

                | | |
                |---|---|
                | version | `%s` |
                | kind | %s |
                | verdict | %s: %s |
                | made | %s |

                **Use.** The calibrated probability that a receiver puts a lot into the recommended bin. It is shown with
                the recommendation; it never decides which bin is recommended.

                """,
                version.modelVersion(),
                version.kind(),
                version.verdict(),
                version.verdictReason(),
                version.createdAt());
    }

    private static String data(ModelVersion version) {
        TrainingFigures figures = version.figures();
        return String.format(
                Locale.ROOT,
                """
                ## Data

                %d decisions about recommendations from %s to %s, SHA-256 `%s`: the oldest %d to train, the next %d to
                stop the training and to calibrate, the latest %d to measure. Nothing was fitted to anything later than
                %s. Of other tenants %d decisions were trained on, weighing as much as %.0f. An override or a rejection
                counts as not accepted.

                The demo warehouse's decisions are synthetic: made-up receivers who object, by known probabilities, to bins
                that the lot would cram, to lifting heavy lots high, to far bins for fast movers and to mixing into busy
                bins, with noise (`OperatorBehaviour`). Figures about them say that the method works, not how people decide
                in a real warehouse.

                """,
                version.decisions(),
                version.dataFrom(),
                version.dataUntil(),
                version.dataSha256(),
                figures.trainDecisions(),
                figures.calibrateDecisions(),
                figures.model().decisions(),
                version.fittedUntil(),
                figures.otherDecisions(),
                figures.otherWeight());
    }

    private static String method(ModelVersion version) {
        return String.format(
                Locale.ROOT,
                """
                ## Method

                Gradient-boosted trees (%s; %s; %d trees after early stopping) and a logistic baseline, each calibrated by
                Platt scaling; the better one on the calibration decisions became the model. Seed %d. A version is put in
                force only if its log loss on the held-out decisions is smaller, beyond chance, than that of the acceptance
                rate alone, of the heuristic and of the model in force (paired, whole days drawn anew, one-sided 5 %%),
                and its calibration error is within the limit.

                """,
                version.library(),
                version.settings(),
                version.figures().treeCount(),
                version.seed());
    }

    private static String figures(TrainingFigures figures) {
        StringBuilder text = new StringBuilder("""
                ## Figures on held-out decisions

                | | accuracy | Brier | log loss | AUC | calibration error (10 bins of equal size) |
                |---|---|---|---|---|---|
                """);
        text.append(row("**model**", figures.model()))
                .append(row("trees", figures.trees()))
                .append(row("logistic", figures.logistic()))
                .append(row("heuristic", figures.heuristic()))
                .append(row("base rate", figures.baseRate()))
                .append(String.format(
                        Locale.ROOT,
                        "%n90 %% intervals, whole days drawn anew: accuracy %.3f to %.3f, Brier %.4f to %.4f. Limit of"
                                + " the calibration error on so many decisions: %.4f.%n%n",
                        figures.accuracyInterval().get(0),
                        figures.accuracyInterval().get(1),
                        figures.brierInterval().get(0),
                        figures.brierInterval().get(1),
                        figures.calibrationLimit()))
                .append("""
                        | the model against | decisions | log loss smaller by | 90 % interval | Brier smaller by |
                        |---|---|---|---|---|
                        """);
        for (Comparison one : figures.comparisons()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4f | %.4f to %.4f | %.4f |%n",
                    one.rival(),
                    one.decisions(),
                    one.gain(),
                    one.gainLower(),
                    one.gainUpper(),
                    one.brierGain()));
        }
        text.append("\n| bin | decisions | promised | came about |\n|---|---|---|---|\n");
        int number = 0;
        for (Evaluation.Bin bin : figures.model().bins()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %d | %.3f | %.3f |%n",
                    ++number,
                    bin.decisions(),
                    bin.meanProbability(),
                    bin.acceptanceRate()));
        }
        return text.append('\n').toString();
    }

    private static String row(String name, Evaluation one) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.4f | %.4f | %.3f | %.4f |%n",
                name,
                one.accuracy(),
                one.brier(),
                one.logLoss(),
                one.auc(),
                one.calibrationError());
    }

    private static String features() {
        StringBuilder text = new StringBuilder("""
                ## What it looks at

                All of it is known when the bin is recommended, and stored with the recommendation.

                | feature | unit | from | meaning |
                |---|---|---|---|
                """);
        for (AcceptanceFeature feature : AcceptanceFeature.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %s |%n",
                    feature.key(),
                    feature.unit(),
                    feature.source().name().toLowerCase(Locale.ROOT),
                    feature.meaning()));
        }
        return text.append('\n').toString();
    }

    private static String limits() {
        return """
                ## Limits

                - It learns what people do, not what is best: where they are wrong, so is it. Only recommendations that
                  were made are learned from; nobody knows what people would have done with another bin.
                - People who see a confidence may follow it. The figures are of decisions under the confidence that was
                  shown at the time.
                - It does not know who decides, nor what is written on the floor: a bin blocked by something unrecorded
                  looks like any other. Overrides that repeat are mined for that (`overrideProposals`).
                - Probabilities hold on average over decisions like those it was trained on.
                  `acceptanceModelMonitoring` says when they change (stability index above 0.25) or when it is no longer
                  right (accuracy over seven days, calibration error).
                - It uses no data about people.
                """;
    }
}
