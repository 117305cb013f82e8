package com.agogsaas.wms.engine.spi;

import java.util.Arrays;

/**
 * What is free in the bins of a page, sorted within each shelf-full of alike bins: those of one aisle and one kind,
 * with goods in them or without. Tells how near to a wanted fill bins come, without looking at each. Immutable; 8 bytes
 * a bin.
 */
public final class FreeVolumes {

    /** No bin has so much free. */
    public static final long NONE = -1;

    /** Volumes are within 10^12, and what is wanted within twice that. */
    private static final int VOLUME_BITS = 42;

    private static final long VOLUME_MASK = (1L << VOLUME_BITS) - 1;

    private final long[] keys;

    FreeVolumes(BinPage page) {
        PageSummary summary = page.summary();
        long[] all = new long[page.count()];
        int count = 0;
        for (int bin = 0; bin < all.length; bin++) {
            if (page.freeVolume(bin) >= 0) {
                long group = group(
                        summary.placeOfAisle(page.aisle(bin)),
                        summary.placeOfKind(page.kind(bin)),
                        page.soleMaterial(bin) == Bin.NO_MATERIAL);
                all[count++] = group | page.freeVolume(bin);
            }
        }
        keys = Arrays.copyOf(all, count);
        Arrays.sort(keys);
    }

    /**
     * Names alike bins of a page.
     *
     * @param aisle a place in the page's {@link PageSummary#aisle}
     * @param at the kind's place in the page's summary
     * @param empty whether bins without goods are meant, or those with
     */
    public static long group(int aisle, int at, boolean empty) {
        return (((long) aisle * BinPage.SIZE + at / PageSummary.STRIDE) * 2 + (empty ? 1 : 0)) << VOLUME_BITS;
    }

    /**
     * The least that is free in a bin of the group and not less than {@code wanted}, in 0.001 ft3, or {@link #NONE}.
     */
    public long leastFrom(long group, long wanted) {
        int place = Ascending.countBelow(keys, group | wanted);
        return place < keys.length && (keys[place] & ~VOLUME_MASK) == group ? keys[place] & VOLUME_MASK : NONE;
    }

    /** The most that is free in a bin of the group and less than {@code wanted}, in 0.001 ft3, or {@link #NONE}. */
    public long mostBelow(long group, long wanted) {
        int place = Ascending.countBelow(keys, group | wanted) - 1;
        return place >= 0 && (keys[place] & ~VOLUME_MASK) == group ? keys[place] & VOLUME_MASK : NONE;
    }
}
