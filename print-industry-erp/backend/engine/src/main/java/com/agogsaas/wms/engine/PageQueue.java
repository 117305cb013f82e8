package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinPage;
import java.util.Arrays;

/**
 * Pages and groups of pages in the order in which a search should look at them: the highest bound first, of equal ones
 * the first in walking order. A heap, so most of what waits in it is never put in order.
 */
final class PageQueue {

    /** Of a page, its bins that hold the lot's material alone. */
    static final int MATERIAL = 0;

    /** Of a page, its other bins, or all of them. */
    static final int PAGE = 1;

    /** The pages of the group that a page is the first of. */
    static final int GROUP = 2;

    /** {@link #PAGE}, looked at closely. */
    static final int PAGE_CLOSELY = 3;

    private static final int PART_BITS = 2;

    private int[] items = new int[64];
    private double[] bounds = new double[64];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The page, or the first page of the group, that has the highest bound. */
    int firstPage() {
        return items[0] >> PART_BITS;
    }

    /** What of it has the highest bound: {@link #MATERIAL}, {@link #PAGE}, {@link #GROUP} or {@link #PAGE_CLOSELY}. */
    int firstPart() {
        return items[0] & ((1 << PART_BITS) - 1);
    }

    /** No bin of what comes first precedes this one. */
    int firstBin() {
        return firstPage() * BinPage.SIZE;
    }

    double highestBound() {
        return bounds[0];
    }

    void removeFirst() {
        size--;
        int item = items[size];
        double bound = bounds[size];
        int place = 0;
        while (2 * place + 1 < size) {
            int below = 2 * place + 1;
            if (below + 1 < size && leads(items[below + 1], bounds[below + 1], items[below], bounds[below])) {
                below++;
            }
            if (!leads(items[below], bounds[below], item, bound)) {
                break;
            }
            items[place] = items[below];
            bounds[place] = bounds[below];
            place = below;
        }
        items[place] = item;
        bounds[place] = bound;
    }

    /**
     * Adds what can score {@code bound} at most.
     *
     * @param part {@link #MATERIAL}, {@link #PAGE}, {@link #GROUP} or {@link #PAGE_CLOSELY}
     */
    void add(int page, int part, double bound) {
        int item = page << PART_BITS | part;
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            bounds = Arrays.copyOf(bounds, size * 2);
        }
        int place = size++;
        while (place > 0) {
            int above = (place - 1) >> 1;
            if (!leads(item, bound, items[above], bounds[above])) {
                break;
            }
            items[place] = items[above];
            bounds[place] = bounds[above];
            place = above;
        }
        items[place] = item;
        bounds[place] = bound;
    }

    private static boolean leads(int item, double bound, int otherItem, double otherBound) {
        return bound > otherBound || (bound == otherBound && item < otherItem);
    }
}
