package com.agogsaas.wms.acceptance.model;

import java.util.List;

/** Gradient-boosted trees: the margin is a constant plus what every tree says. */
public final class TreeEnsemble implements Scorer {

    private final double base;
    private final List<Tree> trees;
    private final int features;
    private final double expected;

    /**
     * @param base log-odds that the trees add to
     * @param features how many features rows have; no tree asks for another
     */
    public TreeEnsemble(double base, List<Tree> trees, int features) {
        for (Tree tree : trees) {
            for (int node = 0; node < tree.nodes(); node++) {
                if (!tree.isLeaf(node) && tree.feature(node) >= features) {
                    throw new IllegalArgumentException(
                            "A tree asks for feature " + tree.feature(node) + " of " + features);
                }
            }
        }
        this.base = base;
        this.trees = List.copyOf(trees);
        this.features = features;
        this.expected = base + trees.stream().mapToDouble(Tree::expectedValue).sum();
    }

    public double base() {
        return base;
    }

    public List<Tree> trees() {
        return trees;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public double expectedMargin() {
        return expected;
    }

    @Override
    public double margin(float[] matrix, int offset) {
        double margin = base;
        for (Tree tree : trees) {
            margin += tree.value(matrix, offset);
        }
        return margin;
    }

    @Override
    public double[] contributions(float[] matrix, int offset) {
        double[] contributions = new double[features];
        for (Tree tree : trees) {
            new TreeShapley(tree, matrix, offset, contributions).add();
        }
        return contributions;
    }
}
