package com.agogsaas.wms.engine.spi;

import java.util.Arrays;

/**
 * The bins of a page in groups of alike ones: those of one aisle and one kind, with goods in them or without; within a
 * group sorted by what is free, the least first. All that bins of a group differ in is their fill, their weight and a
 * few steps on the walk, so a search that knows which fill it wants finds the best of a group without looking at each.
 * Immutable; 8 bytes a bin.
 */
public final class AlikeBins {

    /** Free volumes are below 10^12. */
    private static final int VOLUME_BITS = 40;

    private static final long VOLUME_MASK = (1L << VOLUME_BITS) - 1;

    private final Shelves shelves;
    private final int[] first;
    private final long[] keys;

    private AlikeBins(Shelves shelves, int[] first, long[] keys) {
        this.shelves = shelves;
        this.first = first;
        this.keys = keys;
    }

    static AlikeBins of(BinPage page) {
        Shelves shelves = Shelves.of(page);
        long[] keys = new long[page.count()];
        int[] first = new int[2 * shelves.count + 1];
        for (int offset = 0; offset < keys.length; offset++) {
            int group = shelves.group(offset, page.soleMaterial(offset) == Bin.NO_MATERIAL);
            keys[offset] = key(group, page.freeVolume(offset), offset);
            first[group + 1]++;
        }
        for (int group = 0; group + 1 < first.length; group++) {
            first[group + 1] += first[group];
        }
        Arrays.sort(keys);
        return new AlikeBins(shelves, first, keys);
    }

    /** The same bins, one of them with other contents; of the same kind as before. */
    AlikeBins with(int offset, boolean emptyBefore, long freeBefore, boolean emptyNow, long freeNow) {
        int groupBefore = shelves.group(offset, emptyBefore);
        int groupNow = shelves.group(offset, emptyNow);
        long before = key(groupBefore, freeBefore, offset);
        long now = key(groupNow, freeNow, offset);
        if (before == now) {
            return this;
        }
        long[] changed = keys.clone();
        int from = Ascending.countBelow(keys, before);
        int to = Ascending.countBelow(keys, now);
        if (from < to) {
            to--;
            System.arraycopy(changed, from + 1, changed, from, to - from);
        } else {
            System.arraycopy(changed, to, changed, to + 1, from - to);
        }
        changed[to] = now;
        return new AlikeBins(shelves, groupBefore == groupNow ? first : moved(groupBefore, groupNow), changed);
    }

    private int[] moved(int from, int to) {
        int[] changed = first.clone();
        for (int group = from + 1; group <= to; group++) {
            changed[group]--;
        }
        for (int group = to + 1; group <= from; group++) {
            changed[group]++;
        }
        return changed;
    }

    /** An overfull bin counts as full, which no bound takes for better than it is. */
    private static long key(int group, long free, int offset) {
        return ((long) group << VOLUME_BITS | Math.max(0, free)) << BinPage.SHIFT | offset;
    }

    /** How many groups there are; some may have no bin. */
    public int groups() {
        return first.length - 1;
    }

    /** Index of the aisle of a group's bins. */
    public int aisle(int group) {
        return shelves.aisle[group >> 1];
    }

    /** Index of the kind of a group's bins. */
    public int kind(int group) {
        return shelves.kind[group >> 1];
    }

    /** Whether a group's bins have no goods in them. */
    public boolean isEmpty(int group) {
        return (group & 1) != 0;
    }

    /** The place of a group's bin that has the least free; the group's other bins follow. */
    public int from(int group) {
        return first[group];
    }

    /** The place behind a group's last bin. */
    public int to(int group) {
        return first[group + 1];
    }

    /** The place of the group's first bin that has {@code wanted} free, in 0.001 ft3, or more; {@link #to} if none. */
    public int firstFrom(int group, long wanted) {
        return Ascending.firstFrom(keys, first[group], first[group + 1], key(group, Math.min(VOLUME_MASK, wanted), 0));
    }

    /** What the bin at a place has free, in 0.001 ft3; nothing when it is overfull. */
    public long free(int place) {
        return keys[place] >> BinPage.SHIFT & VOLUME_MASK;
    }

    /** Which bin of the page is at a place. */
    public int offset(int place) {
        return (int) keys[place] & BinPage.MASK;
    }

    /** What never changes: which bins are of one aisle and, as long as no kind changes, of one kind. */
    private static final class Shelves {
        private final short[] shelf;
        private final int[] aisle;
        private final int[] kind;
        private int count;

        private Shelves(int bins) {
            shelf = new short[bins];
            aisle = new int[bins];
            kind = new int[bins];
        }

        private static Shelves of(BinPage page) {
            Shelves shelves = new Shelves(page.count());
            for (int offset = 0; offset < page.count(); offset++) {
                shelves.shelf[offset] = (short) shelves.find(page.aisle(offset), page.kind(offset));
            }
            return shelves;
        }

        private int find(int wantedAisle, int wantedKind) {
            int place = 0;
            while (place < count && (aisle[place] != wantedAisle || kind[place] != wantedKind)) {
                place++;
            }
            if (place == count) {
                aisle[count] = wantedAisle;
                kind[count] = wantedKind;
                count++;
            }
            return place;
        }

        private int group(int offset, boolean empty) {
            return 2 * shelf[offset] + (empty ? 1 : 0);
        }
    }
}
