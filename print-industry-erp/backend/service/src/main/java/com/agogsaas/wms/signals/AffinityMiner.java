package com.agogsaas.wms.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the pairs of items that many baskets have in common, exactly.
 *
 * <p>Items in too few baskets are dropped first, since no pair of theirs can be in more (Agrawal and Srikant, Fast
 * Algorithms for Mining Association Rules, VLDB 1994). Then one item after the other is counted against those with a
 * larger number, over the baskets that it is in. So only one row of the matrix of all pairs exists at a time: beside
 * the baskets themselves, memory is four integers for each of their lines and four for each item, whatever the number
 * of pairs. Time grows with the sum of the squares of the baskets' sizes.
 */
public final class AffinityMiner {

    /**
     * No pairs are counted in baskets with more frequent items than this: who restocks a shop with hundreds of them
     * says little about any two, and would be as many pairs as hundreds of other baskets.
     */
    public static final int LARGEST_BASKET = 300;

    private AffinityMiner() {}

    /**
     * Hands on every pair that at least so many baskets have in common, by ascending first and second item.
     *
     * @param minimumSupport in baskets, 1 or more
     * @param largestBasket baskets with more items than this, counting those in enough baskets, have no pairs; they
     *     still count as baskets, and for the items in them
     */
    public static void mine(Baskets baskets, int minimumSupport, int largestBasket, Consumer<CoPick> found) {
        if (minimumSupport < 1) {
            throw new IllegalArgumentException("A pair is in 1 basket or more, not " + minimumSupport);
        }
        FrequentItems frequent = FrequentItems.of(baskets, minimumSupport, largestBasket);
        int[] together = new int[frequent.count()];
        int[] met = new int[frequent.count()];
        for (int first = 0; first < frequent.count(); first++) {
            int pairs = frequent.countPartners(first, together, met);
            Arrays.sort(met, 0, pairs);
            for (int pair = 0; pair < pairs; pair++) {
                int second = met[pair];
                if (together[second] >= minimumSupport) {
                    found.accept(new CoPick(
                            frequent.item(first),
                            frequent.item(second),
                            new PairCounts(
                                    together[second],
                                    frequent.baskets(first),
                                    frequent.baskets(second),
                                    baskets.count())));
                }
                together[second] = 0;
            }
        }
    }

    /** The same as a list, with {@value #LARGEST_BASKET} items in a basket at most. */
    public static List<CoPick> pairs(Baskets baskets, int minimumSupport) {
        List<CoPick> pairs = new ArrayList<>();
        mine(baskets, minimumSupport, LARGEST_BASKET, pairs::add);
        return pairs;
    }
}
