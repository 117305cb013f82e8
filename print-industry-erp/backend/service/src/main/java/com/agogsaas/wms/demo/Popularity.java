package com.agogsaas.wms.demo;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How often each material is ordered: by Zipf's law with Mandelbrot's shift, which flattens the head, so that about a
 * fifth of the materials makes four fifths of the order lines.
 */
final class Popularity {

    static final double EXPONENT = 1.15;
    static final double SHIFT = 2;

    private final int[] materialAtRank;
    private final double[] cumulative;

    /** Deals the ranks out to {@code materials} materials at random. */
    Popularity(int materials, SplittableRandom random) {
        materialAtRank = new int[materials];
        cumulative = new double[materials];
        double sum = 0;
        for (int rank = 0; rank < materials; rank++) {
            int earlier = random.nextInt(rank + 1);
            materialAtRank[rank] = materialAtRank[earlier];
            materialAtRank[earlier] = rank;
            sum += weight(rank);
            cumulative[rank] = sum;
        }
    }

    /** The relative frequency of the material at this rank, from 0 on. */
    static double weight(int rank) {
        return Math.pow(rank + 1 + SHIFT, -EXPONENT);
    }

    /** The rank of the next material that somebody orders. */
    int drawRank(SplittableRandom random) {
        double point = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, point);
        return Math.min(found >= 0 ? found + 1 : -found - 1, cumulative.length - 1);
    }

    int materialAt(int rank) {
        return materialAtRank[rank];
    }

    /** Every material's index, the most popular first. */
    int[] byRank() {
        return materialAtRank.clone();
    }
}
