package com.agogsaas.wms.engine.spi;

/** Looks numbers up in arrays that are sorted, the least first. */
final class Ascending {

    private Ascending() {}

    /** How many of the numbers are less than {@code wanted}: the place of the first that is not. */
    static int countBelow(long[] ascending, long wanted) {
        return firstFrom(ascending, 0, ascending.length, wanted);
    }

    /** The first place from {@code from} on whose number is not less than {@code wanted}; {@code to} where none is. */
    static int firstFrom(long[] ascending, int from, int to, long wanted) {
        int first = from;
        int end = to;
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (ascending[middle] < wanted) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first;
    }
}
