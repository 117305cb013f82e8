package com.agogsaas.wms.signals;

/**
 * The baskets without the items that are in too few of them; what is left has numbers of its own, in the same order.
 */
final class FrequentItems {

    /** By the item's number here: its number among the baskets. */
    private final int[] originals;

    /** All baskets one after the other, by the items' numbers here. */
    private final int[] lines;

    /** Where the lines of each item begin in the two arrays below, and behind the last item where they end. */
    private final int[] rows;

    /** For each line of each item, the lines of the same basket behind it, none where it is too large: from here, */
    private final int[] behind;

    /** and up to here. */
    private final int[] ends;

    private FrequentItems(int[] originals, int[] lines, int[] rows) {
        this.originals = originals;
        this.lines = lines;
        this.rows = rows;
        this.behind = new int[lines.length];
        this.ends = new int[lines.length];
    }

    static FrequentItems of(Baskets baskets, int minimumSupport, int largestBasket) {
        int[] counts = new int[baskets.itemCount()];
        for (int line = 0; line < baskets.lines(); line++) {
            counts[baskets.item(line)]++;
        }
        int kept = 0;
        int keptLines = 0;
        for (int count : counts) {
            if (count >= minimumSupport) {
                kept++;
                keptLines += count;
            }
        }
        int[] originals = new int[kept];
        int[] rows = new int[kept + 1];
        int[] numbers = new int[counts.length];
        int next = 0;
        for (int item = 0; item < counts.length; item++) {
            numbers[item] = counts[item] >= minimumSupport ? next : -1;
            if (counts[item] >= minimumSupport) {
                originals[next] = item;
                rows[next + 1] = rows[next] + counts[item];
                next++;
            }
        }
        FrequentItems frequent = new FrequentItems(originals, new int[keptLines], rows);
        frequent.fill(baskets, numbers, largestBasket);
        return frequent;
    }

    private void fill(Baskets baskets, int[] numbers, int largestBasket) {
        int[] filled = rows.clone();
        int line = 0;
        for (int basket = 0; basket < baskets.count(); basket++) {
            int begin = line;
            for (int from = baskets.start(basket); from < baskets.start(basket + 1); from++) {
                int number = numbers[baskets.item(from)];
                if (number >= 0) {
                    lines[line++] = number;
                }
            }
            for (int at = begin; at < line; at++) {
                int slot = filled[lines[at]]++;
                behind[slot] = at + 1;
                ends[slot] = line - begin > largestBasket ? at + 1 : line;
            }
        }
    }

    int count() {
        return originals.length;
    }

    /** The item's number among the baskets. */
    int item(int number) {
        return originals[number];
    }

    /** How many baskets have the item. */
    int baskets(int number) {
        return rows[number + 1] - rows[number];
    }

    /**
     * Counts how often the item is together with each one that has a larger number.
     *
     * @param together by the other item's number, 0 throughout before
     * @param met where the numbers of those that it is together with are put, in any order
     * @return how many those are
     */
    int countPartners(int number, int[] together, int[] met) {
        int partners = 0;
        for (int slot = rows[number]; slot < rows[number + 1]; slot++) {
            int end = ends[slot];
            for (int line = behind[slot]; line < end; line++) {
                int other = lines[line];
                if (together[other]++ == 0) {
                    met[partners++] = other;
                }
            }
        }
        return partners;
    }
}
