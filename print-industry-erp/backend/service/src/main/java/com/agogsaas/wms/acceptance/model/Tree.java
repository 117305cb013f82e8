package com.agogsaas.wms.acceptance.model;

/**
 * A regression tree in columns, node 0 its root. A row goes left where its value is less than the threshold, compared
 * as floats like XGBoost does, and to the side of {@code missingLeft} where the value is missing. Never changes.
 */
public final class Tree {

    private final int[] left;
    private final int[] right;
    private final int[] feature;
    private final float[] threshold;
    private final boolean[] missingLeft;
    private final float[] cover;

    /**
     * A tree of columns that nobody changes any more.
     *
     * @param left index of the left child, -1 at a leaf
     * @param right index of the right child, -1 at a leaf
     * @param feature index of the feature that decides; of no meaning at a leaf
     * @param threshold what it is compared with; at a leaf the leaf's log-odds
     * @param missingLeft whether a row goes left where the value is missing
     * @param cover how much weight of training rows came by, 0 or more
     * @throws IllegalArgumentException where these are no tree
     */
    public Tree(int[] left, int[] right, int[] feature, float[] threshold, boolean[] missingLeft, float[] cover) {
        int nodes = left.length;
        if (nodes == 0
                || right.length != nodes
                || feature.length != nodes
                || threshold.length != nodes
                || missingLeft.length != nodes
                || cover.length != nodes) {
            throw new IllegalArgumentException("A tree has a root, and columns of one length");
        }
        for (int node = 0; node < nodes; node++) {
            requireNode(left[node], right[node], feature[node], node, nodes);
            if (!(cover[node] >= 0) || Float.isNaN(threshold[node])) {
                throw new IllegalArgumentException("Node " + node + " of a tree has no cover or no value");
            }
        }
        this.left = left;
        this.right = right;
        this.feature = feature;
        this.threshold = threshold;
        this.missingLeft = missingLeft;
        this.cover = cover;
    }

    int nodes() {
        return left.length;
    }

    int left(int node) {
        return left[node];
    }

    int right(int node) {
        return right[node];
    }

    int feature(int node) {
        return feature[node];
    }

    float threshold(int node) {
        return threshold[node];
    }

    boolean missingLeft(int node) {
        return missingLeft[node];
    }

    float cover(int node) {
        return cover[node];
    }

    /** Children come after their parent, so every walk ends. */
    private static void requireNode(int left, int right, int feature, int node, int nodes) {
        boolean leaf = left == -1 && right == -1;
        boolean inner = left > node && left < nodes && right > node && right < nodes && feature >= 0;
        if (!leaf && !inner) {
            throw new IllegalArgumentException("Node " + node + " of a tree has children " + left + " and " + right);
        }
    }

    boolean isLeaf(int node) {
        return left[node] == -1;
    }

    /** The child that a row goes to. */
    int next(int node, float[] matrix, int offset) {
        float value = matrix[offset + feature[node]];
        boolean goesLeft = Float.isNaN(value) ? missingLeft[node] : value < threshold[node];
        return goesLeft ? left[node] : right[node];
    }

    float value(float[] matrix, int offset) {
        int node = 0;
        while (left[node] != -1) {
            node = next(node, matrix, offset);
        }
        return threshold[node];
    }

    /** The mean over the rows of training. */
    double expectedValue() {
        return expectedValue(0);
    }

    private double expectedValue(int node) {
        if (isLeaf(node)) {
            return threshold[node];
        }
        return shareLeft(node) * expectedValue(left[node]) + (1 - shareLeft(node)) * expectedValue(right[node]);
    }

    /** The share of training rows at a node that went left; half where none came by. */
    double shareLeft(int node) {
        double both = (double) cover[left[node]] + cover[right[node]];
        return both > 0 ? cover[left[node]] / both : 0.5;
    }

    int depth() {
        int[] depths = new int[left.length];
        int deepest = 0;
        for (int node = 0; node < left.length; node++) {
            if (!isLeaf(node)) {
                depths[left[node]] = depths[node] + 1;
                depths[right[node]] = depths[node] + 1;
                deepest = Math.max(deepest, depths[node] + 1);
            }
        }
        return deepest;
    }
}
