package com.agogsaas.wms.acceptance.training;

import com.agogsaas.wms.acceptance.model.Tree;
import com.agogsaas.wms.acceptance.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gradient-boosted trees by XGBoost, stopped when decisions that it does not train on are predicted no better. */
final class BoostedTrees {

    /** XGBoost's version, as the provenance of a model names it. */
    static final String LIBRARY = "xgboost4j_2.12 3.4.0";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BoostedTrees() {}

    /**
     * Trains.
     *
     * @param weights of the rows to train on
     * @param stop decisions that say when more trees make it worse
     * @throws TrainingException where XGBoost's library is not to be had on this machine, or gives up
     */
    static TreeEnsemble train(
            DecisionTable rows, float[] weights, DecisionTable stop, TreeSettings settings, TrainingListener listener) {
        try {
            DMatrix matrix = matrix(rows);
            DMatrix stopMatrix = matrix(stop);
            matrix.setLabel(labels(rows));
            matrix.setWeight(weights);
            try {
                return boost(matrix, stopMatrix, baseRate(rows, weights), stop, settings, listener);
            } finally {
                matrix.dispose();
                stopMatrix.dispose();
            }
        } catch (XGBoostError failure) {
            throw new TrainingException("XGBoost gave up: " + failure.getMessage(), failure);
        } catch (LinkageError missing) {
            throw new TrainingException(
                    "XGBoost's native library cannot be loaded here (on Debian it needs the package libgomp1): "
                            + missing.getMessage(),
                    missing);
        }
    }

    private static TreeEnsemble boost(
            DMatrix matrix,
            DMatrix stopMatrix,
            double baseRate,
            DecisionTable stop,
            TreeSettings settings,
            TrainingListener listener)
            throws XGBoostError {
        Map<String, Object> parameters = settings.parameters((float) baseRate);
        Booster booster = XGBoost.train(matrix, parameters, 1, Map.of(), null, null);
        try {
            double best = Double.POSITIVE_INFINITY;
            int bestRounds = 0;
            for (int round = 1; round <= settings.maxTrees(); round++) {
                double loss = loss(booster.predict(stopMatrix, true), stop);
                if (loss < best) {
                    best = loss;
                    bestRounds = round;
                }
                if (round - bestRounds >= settings.patience() || round == settings.maxTrees()) {
                    break;
                }
                listener.progress(TrainingPhase.FITTING, (double) round / settings.maxTrees());
                booster.update(matrix, round);
            }
            return ensemble(booster, bestRounds, Math.log((float) baseRate / (1 - (float) baseRate)));
        } finally {
            booster.dispose();
        }
    }

    static DMatrix matrix(DecisionTable rows) throws XGBoostError {
        return new DMatrix(rows.matrix(), rows.size(), DecisionTable.WIDTH, Float.NaN);
    }

    private static float[] labels(DecisionTable rows) {
        float[] labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.accepted(i) ? 1 : 0;
        }
        return labels;
    }

    /** Within bounds, so that its log-odds are finite whatever was decided. */
    private static double baseRate(DecisionTable rows, float[] weights) {
        double accepted = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            accepted += rows.accepted(i) ? weights[i] : 0;
            all += weights[i];
        }
        return Math.max(0.001, Math.min(0.999, accepted / all));
    }

    private static double loss(float[][] margins, DecisionTable decisions) {
        double loss = 0;
        for (int i = 0; i < margins.length; i++) {
            loss += Evaluation.logLoss(1 / (1 + Math.exp(-margins[i][0])), decisions.accepted(i));
        }
        return loss / margins.length;
    }

    /** Takes the first trees out of XGBoost's own JSON, whose names its documentation fixes. */
    static TreeEnsemble ensemble(Booster booster, int rounds, double base) throws XGBoostError {
        JsonNode model = JSON.readTree(booster.toByteArray("json")).at("/learner/gradient_booster/model/trees");
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            JsonNode tree = model.get(i);
            trees.add(new Tree(
                    ints(tree, "left_children"),
                    ints(tree, "right_children"),
                    ints(tree, "split_indices"),
                    floats(tree, "split_conditions"),
                    flags(tree, "default_left"),
                    floats(tree, "sum_hessian")));
        }
        return new TreeEnsemble(base, trees, DecisionTable.WIDTH);
    }

    private static int[] ints(JsonNode tree, String column) {
        JsonNode values = tree.get(column);
        int[] ints = new int[values.size()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = values.get(i).asInt();
        }
        return ints;
    }

    private static float[] floats(JsonNode tree, String column) {
        JsonNode values = tree.get(column);
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values.get(i).asDouble();
        }
        return floats;
    }

    private static boolean[] flags(JsonNode tree, String column) {
        JsonNode values = tree.get(column);
        boolean[] flags = new boolean[values.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = values.get(i).isBoolean()
                    ? values.get(i).asBoolean()
                    : values.get(i).asInt() == 1;
        }
        return flags;
    }
}
