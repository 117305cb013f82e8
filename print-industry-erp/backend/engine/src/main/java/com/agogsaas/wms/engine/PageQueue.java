package com.agogsaas.wms.engine;

/**
 * Pages in the order in which a search should look at them: the highest bound first, of equal ones the first in walking
 * order. Filled as a whole, then emptied as far as needed, so most pages are never put in order.
 */
final class PageQueue {

    private final int[] pages;
    private final double[] bounds;
    private int size;

    PageQueue(int mostPages) {
        pages = new int[mostPages];
        bounds = new double[mostPages];
    }

    void clear() {
        size = 0;
    }

    /** Adds a page; to be followed by {@link #order} before the first is taken. */
    void add(int page, double bound) {
        pages[size] = page;
        bounds[size++] = bound;
    }

    void order() {
        for (int place = (size >> 1) - 1; place >= 0; place--) {
            sink(place, pages[place], bounds[place]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The page with the highest bound. */
    int first() {
        return pages[0];
    }

    double highestBound() {
        return bounds[0];
    }

    void removeFirst() {
        size--;
        sink(0, pages[size], bounds[size]);
    }

    private void sink(int from, int page, double bound) {
        int place = from;
        while (2 * place + 1 < size) {
            int below = 2 * place + 1;
            if (below + 1 < size && leads(below + 1, pages[below], bounds[below])) {
                below++;
            }
            if (!leads(below, page, bound)) {
                break;
            }
            pages[place] = pages[below];
            bounds[place] = bounds[below];
            place = below;
        }
        pages[place] = page;
        bounds[place] = bound;
    }

    private boolean leads(int place, int page, double bound) {
        return bounds[place] > bound || (bounds[place] == bound && pages[place] < page);
    }
}
