package com.agogsaas.wms.acceptance.model;

import java.util.List;
import java.util.stream.IntStream;

/** Trees as JSON has them. */
record TreesDocument(double base, List<TreeDocument> trees) {

    /** One tree, in columns; see {@link Tree}. */
    record TreeDocument(
            List<Integer> left,
            List<Integer> right,
            List<Integer> feature,
            List<Float> threshold,
            List<Boolean> missingLeft,
            List<Float> cover) {

        static TreeDocument of(Tree tree) {
            return new TreeDocument(
                    nodes(tree).map(tree::left).boxed().toList(),
                    nodes(tree).map(tree::right).boxed().toList(),
                    nodes(tree).map(tree::feature).boxed().toList(),
                    nodes(tree).mapToObj(tree::threshold).toList(),
                    nodes(tree).mapToObj(tree::missingLeft).toList(),
                    nodes(tree).mapToObj(tree::cover).toList());
        }

        private static IntStream nodes(Tree tree) {
            return IntStream.range(0, tree.nodes());
        }

        Tree tree() {
            boolean[] flags = new boolean[missingLeft.size()];
            for (int node = 0; node < flags.length; node++) {
                flags[node] = missingLeft.get(node);
            }
            return new Tree(ints(left), ints(right), ints(feature), floats(threshold), flags, floats(cover));
        }
    }

    static TreesDocument of(TreeEnsemble ensemble) {
        return new TreesDocument(
                ensemble.base(), ensemble.trees().stream().map(TreeDocument::of).toList());
    }

    TreeEnsemble scorer(int features) {
        return new TreeEnsemble(base, trees.stream().map(TreeDocument::tree).toList(), features);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] floats(List<Float> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return floats;
    }
}
