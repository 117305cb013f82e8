package com.agogsaas.wms.acceptance.model;

/**
 * Exact Shapley values of one row in one tree, where a feature that is not known sends the row down both sides by their
 * shares of the training rows: algorithm 2 of Lundberg, Erion and Lee, "Consistent Individualized Feature Attribution
 * for Tree Ensembles" (2018). What XGBoost computes as {@code pred_contribs}, which a test compares it with.
 *
 * <p>The path holds, for every feature on the way from the root, the shares of orders that pass if the feature is
 * unknown (zero) and if it is known (one), and the weights of subsets by size.
 */
final class TreeShapley {

    private final Tree tree;
    private final float[] matrix;
    private final int offset;
    private final double[] contributions;

    TreeShapley(Tree tree, float[] matrix, int offset, double[] contributions) {
        this.tree = tree;
        this.matrix = matrix;
        this.offset = offset;
        this.contributions = contributions;
    }

    /** Adds the tree's values to the contributions. */
    void add() {
        descend(0, new Path(tree.depth() + 2), 1, 1, -1);
    }

    private void descend(int node, Path parent, double zero, double one, int feature) {
        Path path = parent.extended(zero, one, feature);
        if (tree.isLeaf(node)) {
            for (int i = 1; i < path.length; i++) {
                contributions[path.feature[i]] +=
                        path.unwoundSum(i) * (path.one[i] - path.zero[i]) * tree.threshold(node);
            }
            return;
        }
        int split = tree.feature(node);
        int known = tree.next(node, matrix, offset);
        int other = known == tree.left(node) ? tree.right(node) : tree.left(node);
        double share = known == tree.left(node) ? tree.shareLeft(node) : 1 - tree.shareLeft(node);
        double zeroBefore = 1;
        double oneBefore = 1;
        int earlier = path.find(split);
        if (earlier >= 0) {
            zeroBefore = path.zero[earlier];
            oneBefore = path.one[earlier];
            path.unwind(earlier);
        }
        descend(known, path, zeroBefore * share, oneBefore, split);
        descend(other, path, zeroBefore * (1 - share), 0, split);
    }

    /** The features on the way to a node, and the weights of their subsets. */
    private static final class Path {

        private final int[] feature;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;
        private int length;

        Path(int capacity) {
            feature = new int[capacity];
            zero = new double[capacity];
            one = new double[capacity];
            weight = new double[capacity];
        }

        /** A copy with one more feature. */
        Path extended(double zeroShare, double oneShare, int nextFeature) {
            Path next = new Path(feature.length);
            System.arraycopy(feature, 0, next.feature, 0, length);
            System.arraycopy(zero, 0, next.zero, 0, length);
            System.arraycopy(one, 0, next.one, 0, length);
            System.arraycopy(weight, 0, next.weight, 0, length);
            next.length = length + 1;
            next.feature[length] = nextFeature;
            next.zero[length] = zeroShare;
            next.one[length] = oneShare;
            next.weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                next.weight[i + 1] += oneShare * next.weight[i] * (i + 1) / (length + 1.0);
                next.weight[i] = zeroShare * next.weight[i] * (length - i) / (length + 1.0);
            }
            return next;
        }

        int find(int wanted) {
            for (int i = 1; i < length; i++) {
                if (feature[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }

        /** Takes a feature out, as if it had never been added. */
        void unwind(int index) {
            double oneShare = one[index];
            double zeroShare = zero[index];
            double next = weight[length - 1];
            for (int i = length - 2; i >= 0; i--) {
                if (oneShare != 0) {
                    double before = weight[i];
                    weight[i] = next * length / ((i + 1) * oneShare);
                    next = before - weight[i] * zeroShare * (length - 1 - i) / length;
                } else {
                    weight[i] = weight[i] * length / (zeroShare * (length - 1 - i));
                }
            }
            for (int i = index; i < length - 1; i++) {
                feature[i] = feature[i + 1];
                zero[i] = zero[i + 1];
                one[i] = one[i + 1];
            }
            length--;
        }

        /** The sum of the weights without a feature. */
        double unwoundSum(int index) {
            double oneShare = one[index];
            double zeroShare = zero[index];
            double next = weight[length - 1];
            double total = 0;
            for (int i = length - 2; i >= 0; i--) {
                if (oneShare != 0) {
                    double without = next * length / ((i + 1) * oneShare);
                    total += without;
                    next = weight[i] - without * zeroShare * (length - 1 - i) / length;
                } else if (zeroShare != 0) {
                    total += weight[i] * length / (zeroShare * (length - 1 - i));
                }
            }
            return total;
        }
    }
}
