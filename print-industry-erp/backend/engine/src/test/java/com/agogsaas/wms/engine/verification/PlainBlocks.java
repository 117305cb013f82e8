package com.agogsaas.wms.engine.verification;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.Dimensions;
import java.math.BigDecimal;

/** Lays boxes of one size into a bin in blocks, the plain way: every way of every block is tried to the end. */
final class PlainBlocks {

    private static final int LEVELS = 3;

    private PlainBlocks() {}

    /** Whether the empty bin holds all units of the lot, as far as anybody knows their sizes. */
    static boolean hold(Bin bin, ReceivedLot lot) {
        if (lot.units() == null || lot.unitDimensions() == null || bin.dimensions() == null) {
            return true;
        }
        long units = lot.units().count();
        return units == 1
                || isPackedTighter(lot, lot.unitDimensions(), units)
                || count(lot.unitDimensions(), lot.staysUpright(), bin.dimensions()) >= units;
    }

    /** How many boxes go into the bin. */
    static long count(Dimensions box, boolean staysUpright, Dimensions bin) {
        int[] edges = {box.length(), box.width(), box.height()};
        int[][] ways = {{0, 1, 2}, {1, 0, 2}, {0, 2, 1}, {2, 0, 1}, {1, 2, 0}, {2, 1, 0}};
        return count(edges, ways, staysUpright ? 2 : 6, new int[] {bin.length(), bin.width(), bin.height()}, LEVELS);
    }

    private static long count(int[] edges, int[][] ways, int allowed, int[] space, int levels) {
        long best = 0;
        for (int w = 0; w < allowed && levels > 0; w++) {
            int[] block = new int[3];
            long boxes = 1;
            for (int axis = 0; axis < 3; axis++) {
                int along = space[axis] / edges[ways[w][axis]];
                boxes *= along;
                block[axis] = along * edges[ways[w][axis]];
            }
            if (boxes > 0) {
                int[] beside = {space[0] - block[0], space[1], space[2]};
                int[] behind = {block[0], space[1] - block[1], space[2]};
                int[] above = {block[0], block[1], space[2] - block[2]};
                for (int[] rest : new int[][] {beside, behind, above}) {
                    boxes += count(edges, ways, allowed, rest, levels - 1);
                }
                best = Math.max(best, boxes);
            }
        }
        return best;
    }

    /** 1,728,000 cubic hundredths of an inch are a thousandth of a cubic foot; one in a hundred is rounding. */
    private static boolean isPackedTighter(ReceivedLot lot, Dimensions unit, long units) {
        BigDecimal sideBySide = BigDecimal.valueOf(unit.length())
                .multiply(BigDecimal.valueOf(unit.width()))
                .multiply(BigDecimal.valueOf(unit.height()))
                .multiply(BigDecimal.valueOf(units));
        return BigDecimal.valueOf(lot.volume().milliCubicFeet() + 1)
                        .multiply(BigDecimal.valueOf(1_728_000))
                        .compareTo(sideBySide.multiply(new BigDecimal("0.99")))
                <= 0;
    }
}
