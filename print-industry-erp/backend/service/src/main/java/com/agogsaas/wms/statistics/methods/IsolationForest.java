package com.agogsaas.wms.statistics.methods;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How easily each of several observations is told from the rest by random cuts: Liu, Ting and Zhou (2008), Isolation
 * forest, with the paper's 100 trees of 256 observations each. It finds what is odd in combination, such as a heavy lot
 * of a small volume, that no limit on one variable would.
 */
public final class IsolationForest {

    private static final int TREES = 100;
    private static final int OBSERVATIONS_PER_TREE = 256;
    private static final double EULER = 0.5772156649015329;

    private final double[][] rows;
    private final SplittableRandom chance;
    private final int perTree;
    private final int deepest;

    private IsolationForest(double[][] rows, long seed) {
        this.rows = rows;
        this.chance = new SplittableRandom(seed);
        this.perTree = Math.min(OBSERVATIONS_PER_TREE, rows.length);
        this.deepest = (int) Math.ceil(Math.log(Math.max(2, perTree)) / Math.log(2));
    }

    /**
     * Scores between 0 and 1: near 1 for what few cuts isolate, below 0.5 for what is usual.
     *
     * @param rows one for each observation, all of the same length, finite numbers
     * @param seed what chance follows from
     */
    public static double[] scores(double[][] rows, long seed) {
        return rows.length < 2 ? new double[rows.length] : new IsolationForest(rows, seed).scores();
    }

    /** A cut of the space, or, without branches, what was left of the sample. */
    private record Node(int variable, double cut, int size, List<Node> branches) {}

    private double[] scores() {
        double[] depths = new double[rows.length];
        for (int tree = 0; tree < TREES; tree++) {
            Node root = grow(sample(), 0);
            for (int row = 0; row < rows.length; row++) {
                depths[row] += depth(root, rows[row]);
            }
        }
        double usual = expectedDepth(perTree);
        return Arrays.stream(depths)
                .map(depth -> Math.pow(2, -depth / TREES / usual))
                .toArray();
    }

    /** Without replacement: the first of a shuffle. */
    private int[] sample() {
        int[] order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        for (int place = 0; place < perTree; place++) {
            int other = chance.nextInt(place, rows.length);
            int kept = order[place];
            order[place] = order[other];
            order[other] = kept;
        }
        return Arrays.copyOf(order, perTree);
    }

    private Node grow(int[] sample, int depth) {
        int variable = depth < deepest && sample.length > 1 ? variableThatVaries(sample) : -1;
        if (variable < 0) {
            return new Node(-1, 0, sample.length, List.of());
        }
        double lowest = Arrays.stream(sample)
                .mapToDouble(row -> rows[row][variable])
                .min()
                .orElseThrow();
        double highest = Arrays.stream(sample)
                .mapToDouble(row -> rows[row][variable])
                .max()
                .orElseThrow();
        double cut = lowest + chance.nextDouble() * (highest - lowest);
        Node below = grow(
                Arrays.stream(sample).filter(row -> rows[row][variable] <= cut).toArray(), depth + 1);
        Node above = grow(
                Arrays.stream(sample).filter(row -> rows[row][variable] > cut).toArray(), depth + 1);
        return new Node(variable, cut, sample.length, List.of(below, above));
    }

    /** By chance among those that differ within the sample; -1 where none does. */
    private int variableThatVaries(int[] sample) {
        int[] varying = IntStream.range(0, rows[0].length)
                .filter(variable ->
                        Arrays.stream(sample).anyMatch(row -> rows[row][variable] != rows[sample[0]][variable]))
                .toArray();
        return varying.length == 0 ? -1 : varying[chance.nextInt(varying.length)];
    }

    private static double depth(Node root, double[] row) {
        Node node = root;
        double depth = 0;
        while (!node.branches().isEmpty()) {
            node = node.branches().get(row[node.variable()] <= node.cut() ? 0 : 1);
            depth++;
        }
        return depth + expectedDepth(node.size());
    }

    /** Mean depth of an unsuccessful search in a binary search tree of that many. */
    static double expectedDepth(int size) {
        if (size <= 1) {
            return 0;
        }
        return size == 2 ? 1 : 2 * (Math.log(size - 1.0) + EULER) - 2 * (size - 1.0) / size;
    }
}
