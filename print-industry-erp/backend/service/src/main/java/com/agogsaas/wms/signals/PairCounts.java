package com.agogsaas.wms.signals;

/**
 * How often two items are in one basket, by counts from which every other figure follows.
 *
 * @param together baskets with both, at least 1
 * @param withFirst baskets with the first
 * @param withSecond baskets with the second
 * @param baskets all baskets
 */
public record PairCounts(int together, int withFirst, int withSecond, int baskets) {

    public PairCounts {
        if (together < 1 || together > Math.min(withFirst, withSecond) || Math.max(withFirst, withSecond) > baskets) {
            throw new IllegalArgumentException("No pair is in " + together + " of " + withFirst + " and " + withSecond
                    + " baskets, of " + baskets);
        }
    }

    /** The same with the second item as the first. */
    PairCounts swapped() {
        return new PairCounts(together, withSecond, withFirst, baskets);
    }

    /** The share of all baskets that have both, 0 to 1. */
    public double support() {
        return (double) together / baskets;
    }

    /** The share of the baskets with the first that have the second too, 0 to 1. */
    public double confidenceOfSecond() {
        return (double) together / withFirst;
    }

    /** The share of the baskets with the second that have the first too, 0 to 1. */
    public double confidenceOfFirst() {
        return (double) together / withSecond;
    }

    /** How many times as often as by chance they are together; 1 where one says nothing about the other. */
    public double lift() {
        return (double) together * baskets / ((double) withFirst * withSecond);
    }

    /** How much likelier than in any basket the second is in one with the first: above 0 where lift is above 1. */
    double closenessOfSecond() {
        return confidenceOfSecond() - (double) withSecond / baskets;
    }

    /** Likewise the first in a basket with the second. */
    double closenessOfFirst() {
        return confidenceOfFirst() - (double) withFirst / baskets;
    }
}
