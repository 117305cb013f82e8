package com.agogsaas.wms.engine.spi;

/** Looks numbers up in arrays that are sorted, the least first. */
final class Ascending {

    private Ascending() {}

    /** How many of the numbers are less than {@code wanted}: the place of the first that is not. */
    static int countBelow(long[] ascending, long wanted) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < wanted) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
