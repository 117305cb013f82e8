package com.agogsaas.wms.engine;

import java.util.Arrays;

/** The few best bins seen so far, best first; of equally good ones the first in walking order leads. */
final class BestBins {

    private final int[] bins;
    private final double[] scores;
    private int size;

    BestBins(int limit) {
        bins = new int[limit];
        scores = new double[limit];
    }

    /** Keeps the bin if it is among the best. Bins are offered in walking order. */
    void offer(int bin, double score) {
        if (size == bins.length) {
            if (size == 0 || score <= scores[size - 1]) {
                return;
            }
        } else {
            size++;
        }
        int place = size - 1;
        while (place > 0 && scores[place - 1] < score) {
            scores[place] = scores[place - 1];
            bins[place] = bins[place - 1];
            place--;
        }
        scores[place] = score;
        bins[place] = bin;
    }

    int[] bins() {
        return Arrays.copyOf(bins, size);
    }
}
