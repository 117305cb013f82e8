package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.AcceptanceFeature;
import com.agogsaas.wms.acceptance.model.AcceptanceModel;
import com.agogsaas.wms.acceptance.model.Calibration;
import com.agogsaas.wms.acceptance.model.ModelKind;
import com.agogsaas.wms.acceptance.model.Scorer;
import com.agogsaas.wms.acceptance.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model and judges it. In steps: split by time, look for leaks, fit trees and the logistic baseline, calibrate
 * both, choose by the decisions between training and test, measure on the test, compare with every rival.
 *
 * <p>The same task gives the same model, bit for bit, with the same number of threads.
 */
public final class ModelTraining {

    /** Rows that are enough to see a leak. */
    private static final int LEAK_ROWS = 50_000;

    private ModelTraining() {}

    /** Why there is nothing to train on; null where there is. */
    public static @Nullable String tooFew(DecisionTable own, int minDecisions) {
        long accepted = 0;
        for (int row = 0; row < own.size(); row++) {
            accepted += own.accepted(row) ? 1 : 0;
        }
        long rarer = Math.min(accepted, own.size() - accepted);
        if (own.size() < minDecisions) {
            return "There are " + own.size() + " decisions, and " + minDecisions + " are needed";
        }
        return rarer < minDecisions / 20
                ? "Only " + rarer + " of " + own.size() + " decisions went the rarer way, and " + minDecisions / 20
                        + " are needed"
                : null;
    }

    /** @throws TrainingException where the library that grows trees is not to be had */
    public static TrainedModel train(TrainingTask task, TrainingListener listener) {
        DecisionSplit split = DecisionSplit.of(task.own());
        DecisionTable rows = Prior.joined(task.others(), split.train());
        float[] weights = Prior.weights(task.others().size(), task.othersWeight(), rows.size());
        TreeSettings settings = TreeSettings.forRows(rows.size(), task.seed());
        listener.progress(TrainingPhase.FITTING, 0);
        AcceptanceModel trees = calibrated(
                ModelKind.GRADIENT_BOOSTED_TREES,
                BoostedTrees.train(rows, weights, split.calibrate(), settings, listener),
                split.calibrate());
        AcceptanceModel logistic =
                calibrated(ModelKind.LOGISTIC_REGRESSION, LogisticFit.fit(rows, weights), split.calibrate());
        listener.progress(TrainingPhase.MEASURING, 0);
        AcceptanceModel model = better(trees, logistic, split.calibrate());
        TrainingFigures figures = figures(task, split, rows, model, trees, logistic);
        Judgement judgement = Judgement.of(figures, leaks(split));
        listener.progress(TrainingPhase.MEASURING, 1);
        DecisionTable calibrate = split.calibrate();
        return new TrainedModel(
                model,
                judgement.verdict(),
                judgement.reason(),
                figures,
                split.test(),
                calibrate.madeAt(calibrate.size() - 1),
                settings,
                BoostedTrees.LIBRARY);
    }

    private static AcceptanceModel calibrated(ModelKind kind, Scorer scorer, DecisionTable calibrate) {
        Calibration calibration = LogisticFit.calibrate(Predictions.margins(scorer, calibrate), calibrate);
        return new AcceptanceModel(kind, AcceptanceFeature.signature(), scorer, calibration);
    }

    /** Trees only where they are better than what is simpler. */
    private static AcceptanceModel better(AcceptanceModel trees, AcceptanceModel logistic, DecisionTable calibrate) {
        double byTrees =
                Evaluation.of(Predictions.of(trees, calibrate), calibrate).logLoss();
        double byWeights =
                Evaluation.of(Predictions.of(logistic, calibrate), calibrate).logLoss();
        return byTrees < byWeights ? trees : logistic;
    }

    private static List<AcceptanceFeature> leaks(DecisionSplit split) {
        DecisionTable train = split.train();
        return LeakCheck.suspects(train.rows(Math.max(0, train.size() - LEAK_ROWS), train.size()));
    }

    private static TrainingFigures figures(
            TrainingTask task,
            DecisionSplit split,
            DecisionTable rows,
            AcceptanceModel model,
            AcceptanceModel trees,
            AcceptanceModel logistic) {
        DecisionTable test = split.test();
        double[] probabilities = Predictions.of(model, test);
        double[] baseRate = Predictions.constant(rateBefore(split), test);
        double[] heuristic = Predictions.heuristic(test);
        List<Comparison> comparisons = new ArrayList<>(List.of(
                Comparison.of(Rival.BASE_RATE, probabilities, baseRate, test, task.seed()),
                Comparison.of(Rival.HEURISTIC, probabilities, heuristic, test, task.seed())));
        Comparison champion = champion(task, test, model);
        if (champion != null) {
            comparisons.add(champion);
        }
        BlockBootstrap bootstrap = BlockBootstrap.over(test, task.seed());
        return new TrainingFigures(
                Evaluation.of(probabilities, test),
                Evaluation.of(Predictions.of(trees, test), test),
                Evaluation.of(Predictions.of(logistic, test), test),
                Evaluation.of(heuristic, test),
                Evaluation.of(baseRate, test),
                comparisons,
                CalibrationLimit.of(probabilities, task.maxCalibrationError(), task.seed()),
                interval(bootstrap, test, row -> (probabilities[row] >= 0.5) == test.accepted(row) ? 1 : 0),
                interval(bootstrap, test, row -> Evaluation.brier(probabilities[row], test.accepted(row))),
                split.train().size(),
                split.calibrate().size(),
                task.others().size(),
                Math.min(task.othersWeight(), task.others().size()),
                trees.scorer() instanceof TreeEnsemble ensemble
                        ? ensemble.trees().size()
                        : 0,
                FeatureReference.of(rows.rows(task.others().size(), rows.size())));
    }

    private static double rateBefore(DecisionSplit split) {
        double train = split.train().acceptanceRate() * split.train().size();
        double calibrate =
                split.calibrate().acceptanceRate() * split.calibrate().size();
        return (train + calibrate) / (split.train().size() + split.calibrate().size());
    }

    /** On the part of the test that the champion has not seen either; null without a champion that can be asked. */
    private static @Nullable Comparison champion(TrainingTask task, DecisionTable test, AcceptanceModel model) {
        Champion champion = task.champion();
        if (champion == null || !champion.model().features().equals(AcceptanceFeature.signature())) {
            return null;
        }
        int first = 0;
        while (first < test.size() && !test.madeAt(first).isAfter(champion.fittedUntil())) {
            first++;
        }
        DecisionTable unseen = test.rows(first, test.size());
        return Comparison.of(
                Rival.CHAMPION,
                Predictions.of(model, unseen),
                Predictions.of(champion.model(), unseen),
                unseen,
                task.seed());
    }

    private static List<Double> interval(BlockBootstrap bootstrap, DecisionTable test, IntToDoubleFunction figure) {
        double[] figures = new double[test.size()];
        Arrays.setAll(figures, figure);
        BlockBootstrap.Interval interval = bootstrap.of(figures);
        return List.of(interval.lower(), interval.upper());
    }

    /** The verdict with its reason. */
    private record Judgement(Verdict verdict, String reason) {

        static Judgement of(TrainingFigures figures, List<AcceptanceFeature> leaks) {
            if (!leaks.isEmpty()) {
                return new Judgement(
                        Verdict.SUSPECTED_LEAK,
                        "These features tell the outcome almost perfectly, so they were filled in afterwards: "
                                + leaks.stream().map(AcceptanceFeature::key).collect(Collectors.joining(", ")));
            }
            for (Comparison comparison : figures.comparisons()) {
                if (!comparison.isBetter()) {
                    return new Judgement(
                            comparison.rival().equals(Rival.CHAMPION)
                                    ? Verdict.NOT_BETTER_THAN_CHAMPION
                                    : Verdict.NO_SKILL,
                            "On " + comparison.decisions() + " decisions that it has not seen it is not better, beyond"
                                    + " chance, than " + Rival.words(comparison.rival()));
                }
            }
            Evaluation model = figures.model();
            if (!(model.calibrationError() <= figures.calibrationLimit())) {
                return new Judgement(
                        Verdict.NOT_CALIBRATED,
                        String.format(
                                Locale.ROOT,
                                "Its probabilities are off by %.3f on average, and %.3f is allowed",
                                model.calibrationError(),
                                figures.calibrationLimit()));
            }
            return new Judgement(
                    Verdict.BETTER,
                    "On " + model.decisions() + " decisions that it has not seen it is better, beyond chance, than "
                            + figures.comparisons().stream()
                                    .map(comparison -> Rival.words(comparison.rival()))
                                    .collect(Collectors.joining(", ")));
        }
    }
}
