package com.agogsaas.wms.signals;

import java.util.Arrays;

/**
 * What was picked together, basket by basket: each a set of items, which are numbers from 0 on. Immutable; four bytes
 * for each item of each basket.
 */
public final class Baskets {

    /** All baskets one after the other, the items of each ascending. */
    private final int[] items;

    /** Where each basket begins, and behind the last one where that ends. */
    private final int[] starts;

    private final int itemCount;

    private Baskets(int[] items, int[] starts, int itemCount) {
        this.items = items;
        this.starts = starts;
        this.itemCount = itemCount;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many baskets, empty ones too. */
    public int count() {
        return starts.length - 1;
    }

    /** All items are below this number. */
    public int itemCount() {
        return itemCount;
    }

    /** How many items all baskets have, an item once for each basket that it is in. */
    public int lines() {
        return items.length;
    }

    /** Where a basket's items begin among the {@link #lines()}, and those of the basket before end. */
    int start(int basket) {
        return starts[basket];
    }

    int item(int line) {
        return items[line];
    }

    /** Collects baskets. */
    public static final class Builder {
        private int[] items = new int[1024];
        private int[] starts = new int[256];
        private int lines;
        private int baskets;
        private int itemCount;

        private Builder() {}

        /**
         * Adds a basket.
         *
         * @param contents in any order; an item that occurs several times counts once
         * @throws IllegalArgumentException for a negative item
         */
        public Builder add(int... contents) {
            int[] sorted = contents.clone();
            Arrays.sort(sorted);
            if (sorted.length > 0 && sorted[0] < 0) {
                throw new IllegalArgumentException("Items are numbers from 0 on, unlike " + sorted[0]);
            }
            items = roomFor(items, lines + sorted.length);
            int begin = lines;
            for (int item : sorted) {
                if (lines == begin || items[lines - 1] != item) {
                    items[lines++] = item;
                }
            }
            if (lines > begin) {
                itemCount = Math.max(itemCount, items[lines - 1] + 1);
            }
            baskets++;
            starts = roomFor(starts, baskets + 1);
            starts[baskets] = lines;
            return this;
        }

        public Baskets build() {
            return new Baskets(Arrays.copyOf(items, lines), Arrays.copyOf(starts, baskets + 1), itemCount);
        }

        private static int[] roomFor(int[] array, int length) {
            return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
        }
    }
}
