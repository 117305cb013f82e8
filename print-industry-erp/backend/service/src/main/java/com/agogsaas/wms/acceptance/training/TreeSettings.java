package com.agogsaas.wms.acceptance.training;

import java.util.HashMap;
import java.util.Map;

/**
 * How trees are grown. Chosen for decisions that are noisy and few: small trees, small steps, many rows at every leaf.
 *
 * @param maxTrees trees at most
 * @param patience so many trees without improvement end the training
 * @param depth levels of a tree
 * @param step how much of what a tree says is added
 * @param rowsAtLeaf weight of training rows that a leaf has at least, in units of a decision that could go either way
 * @param rowShare share of the rows that every tree sees
 * @param featureShare share of the features that every tree sees
 * @param threads that XGBoost may use
 * @param seed of what it draws
 */
public record TreeSettings(
        int maxTrees,
        int patience,
        int depth,
        double step,
        double rowsAtLeaf,
        double rowShare,
        double featureShare,
        int threads,
        long seed) {

    /** More rows than these are shared among threads; fewer are done sooner by one. */
    private static final int ROWS_FOR_THREADS = 100_000;

    /** For so many rows. */
    static TreeSettings forRows(int rows, long seed) {
        boolean many = rows >= ROWS_FOR_THREADS;
        return new TreeSettings(
                many ? 200 : 300,
                30,
                many ? 6 : 4,
                many ? 0.2 : 0.06,
                5,
                0.8,
                0.8,
                many ? Runtime.getRuntime().availableProcessors() : 1,
                seed);
    }

    Map<String, Object> parameters(float baseRate) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("base_score", baseRate);
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", depth);
        parameters.put("eta", step);
        parameters.put("min_child_weight", rowsAtLeaf);
        parameters.put("subsample", rowShare);
        parameters.put("colsample_bytree", featureShare);
        parameters.put("nthread", threads);
        parameters.put("seed", Math.floorMod(seed, Integer.MAX_VALUE));
        parameters.put("verbosity", 0);
        return parameters;
    }
}
