package com.agogsaas.wms.engine;

import java.util.Arrays;

/**
 * The best bins seen so far, at most a given number: those with the highest scores, and of equally good ones those that
 * come first in walking order, in whatever order they are offered. A heap with the worst of them on top.
 */
final class BestBins {

    private static final int SMALLEST = 16;

    private final int limit;
    private int[] bins;
    private double[] scores;
    private int size;

    BestBins(int limit) {
        this.limit = limit;
        bins = new int[Math.min(limit, SMALLEST)];
        scores = new double[bins.length];
    }

    /** Whether a bin with this score would be kept. */
    boolean admits(int bin, double score) {
        return size < limit || (limit > 0 && isWorse(bins[0], scores[0], bin, score));
    }

    /** Keeps the bin, which this {@link #admits}, and drops the worst one when there are too many. */
    void add(int bin, double score) {
        if (size == limit) {
            sink(bin, score, size);
        } else {
            makeRoom();
            rise(size++, bin, score);
        }
    }

    /** Puts the bins in order, best first. Nothing can be added any more. */
    BestBins sorted() {
        for (int end = size - 1; end > 0; end--) {
            int worst = bins[0];
            double worstScore = scores[0];
            sink(bins[end], scores[end], end);
            bins[end] = worst;
            scores[end] = worstScore;
        }
        return this;
    }

    int size() {
        return size;
    }

    /** Whether as many were found as were wanted, so that there may be others. */
    boolean isFull() {
        return size == limit;
    }

    int bin(int place) {
        return bins[place];
    }

    double score(int place) {
        return scores[place];
    }

    private void makeRoom() {
        if (size == bins.length) {
            bins = Arrays.copyOf(bins, Math.min(limit, size * 2));
            scores = Arrays.copyOf(scores, bins.length);
        }
    }

    private void rise(int from, int bin, double score) {
        int place = from;
        while (place > 0) {
            int above = (place - 1) >> 1;
            if (!isWorse(bin, score, bins[above], scores[above])) {
                break;
            }
            bins[place] = bins[above];
            scores[place] = scores[above];
            place = above;
        }
        bins[place] = bin;
        scores[place] = score;
    }

    private void sink(int bin, double score, int end) {
        int place = 0;
        while (2 * place + 1 < end) {
            int below = 2 * place + 1;
            if (below + 1 < end && isWorse(bins[below + 1], scores[below + 1], bins[below], scores[below])) {
                below++;
            }
            if (!isWorse(bins[below], scores[below], bin, score)) {
                break;
            }
            bins[place] = bins[below];
            scores[place] = scores[below];
            place = below;
        }
        bins[place] = bin;
        scores[place] = score;
    }

    private static boolean isWorse(int bin, double score, int otherBin, double otherScore) {
        return score < otherScore || (score == otherScore && bin > otherBin);
    }
}
