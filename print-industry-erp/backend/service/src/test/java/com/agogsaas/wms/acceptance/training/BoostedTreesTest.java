package com.agogsaas.wms.acceptance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.agogsaas.wms.acceptance.model.TreeEnsemble;
import java.util.Arrays;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

/** The arithmetic that serves, against the library that trained. */
class BoostedTreesTest {

    private static final int TREES = 40;
    private static final float BASE_RATE = 0.7f;

    @Test
    void servesWhatXgboostPredictsAndGivesItsReasons() throws XGBoostError {
        DecisionTable rows = GeneratedDecisions.of(2_000, 3).decisions();
        DMatrix matrix = BoostedTrees.matrix(rows);
        float[] labels = new float[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.accepted(row) ? 1 : 0;
        }
        matrix.setLabel(labels);
        Map<String, Object> parameters = TreeSettings.forRows(rows.size(), 1).parameters(BASE_RATE);
        Booster booster = XGBoost.train(matrix, parameters, TREES, Map.of(), null, null);
        TreeEnsemble ensemble = BoostedTrees.ensemble(booster, TREES, Math.log(BASE_RATE / (1 - BASE_RATE)));

        float[][] margins = booster.predict(matrix, true);
        float[][] contributions = booster.predictContrib(matrix, 0);

        for (int row = 0; row < 300; row++) {
            int offset = row * DecisionTable.WIDTH;
            double margin = ensemble.margin(rows.matrix(), offset);
            double[] reasons = ensemble.contributions(rows.matrix(), offset);
            assertThat(margin).as("row %d", row).isCloseTo(margins[row][0], within(1e-4));
            assertThat(Arrays.stream(reasons).sum() + ensemble.expectedMargin()).isCloseTo(margin, within(1e-6));
            assertThat(ensemble.expectedMargin()).isCloseTo(contributions[row][DecisionTable.WIDTH], within(1e-3));
            for (int feature = 0; feature < DecisionTable.WIDTH; feature++) {
                assertThat(reasons[feature])
                        .as("row %d feature %d", row, feature)
                        .isCloseTo(contributions[row][feature], within(1e-3));
            }
        }
        booster.dispose();
        matrix.dispose();
    }
}
