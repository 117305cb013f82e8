package com.agogsaas.wms.engine;

import com.agogsaas.wms.units.Dimensions;

/**
 * Packs boxes of one size into a bin, block by block: a block of boxes that all lie the same way in one corner, then
 * blocks in the three spaces beside, behind and above it. What it counts can be built; an arrangement that is not made
 * of such blocks may hold a box more (the guillotine patterns of George and Robinson, "A heuristic for packing boxes
 * into a container", Computers and Operations Research 7, 1980).
 */
final class BlockPacking {

    /** Blocks within blocks: a fourth level costs eighteen times as much and seldom finds room for another box. */
    private static final int LEVELS = 3;

    /** More boxes than any lot has units; from here on nobody counts, and sums still do not overflow. */
    private static final long UNCOUNTED = 1_000_000_000_000_000L;

    private final int[][] ways;

    private BlockPacking(Dimensions box, boolean staysUpright) {
        int length = box.length();
        int width = box.width();
        int height = box.height();
        ways = staysUpright
                ? new int[][] {{length, width, height}, {width, length, height}}
                : new int[][] {
                    {length, width, height}, {width, length, height},
                    {length, height, width}, {height, length, width},
                    {width, height, length}, {height, width, length}
                };
    }

    /**
     * How many boxes go into the empty bin in the best arrangement found.
     *
     * @param enough where this many are found, no better arrangement is looked for
     */
    static long count(Dimensions box, boolean staysUpright, Dimensions bin, long enough) {
        return new BlockPacking(box, staysUpright).most(bin.length(), bin.width(), bin.height(), LEVELS, enough);
    }

    private long most(int length, int width, int height, int levels, long enough) {
        long most = 0;
        for (int[] way : ways) {
            long along = length / way[0];
            long across = width / way[1];
            long up = height / way[2];
            long block = along * across > UNCOUNTED / Math.max(1, up) ? UNCOUNTED : along * across * up;
            if (block > 0) {
                int blockLength = (int) along * way[0];
                int blockWidth = (int) across * way[1];
                int blockHeight = (int) up * way[2];
                long count = block;
                if (levels > 1 && count < enough) {
                    count += most(length - blockLength, width, height, levels - 1, enough - count);
                    count += most(blockLength, width - blockWidth, height, levels - 1, enough - count);
                    count += most(blockLength, blockWidth, height - blockHeight, levels - 1, enough - count);
                }
                most = Math.max(most, count);
                if (most >= enough) {
                    return most;
                }
            }
        }
        return most;
    }
}
