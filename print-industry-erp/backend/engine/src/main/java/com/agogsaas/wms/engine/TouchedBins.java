package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Arrays;

/**
 * The changed columns of the bins that a batch has put lots into: an open-addressing table, at most one row per lot.
 */
final class TouchedBins {

    private static final int NO_BIN = -1;

    private final int[] bin;
    private final long[] freeVolume;
    private final long[] freeWeight;
    private final int[] lotCount;
    private final int[] soleMaterial;

    /**
     * An empty table.
     *
     * @param mostBins how many bins it may have to hold, at most
     */
    TouchedBins(int mostBins) {
        int length = Integer.highestOneBit(Math.max(1, mostBins)) * 4;
        bin = new int[length];
        freeVolume = new long[length];
        freeWeight = new long[length];
        lotCount = new int[length];
        soleMaterial = new int[length];
        Arrays.fill(bin, NO_BIN);
    }

    /** The slot of this bin, or a negative number when it is not here. */
    int find(int wanted) {
        int slot = home(wanted);
        while (bin[slot] != wanted) {
            if (bin[slot] == NO_BIN) {
                return -1;
            }
            slot = (slot + 1) & (bin.length - 1);
        }
        return slot;
    }

    /** Adds a bin that is not here yet, as it stands in the columns; returns its slot. */
    int add(int added, BinColumns columns) {
        int slot = home(added);
        while (bin[slot] != NO_BIN) {
            slot = (slot + 1) & (bin.length - 1);
        }
        bin[slot] = added;
        freeVolume[slot] = columns.freeVolume(added);
        freeWeight[slot] = columns.freeWeight(added);
        lotCount[slot] = columns.lotCount(added);
        soleMaterial[slot] = columns.soleMaterial(added);
        return slot;
    }

    /** Takes the room that the lot needs. */
    void fill(int slot, ReceivedLot lot) {
        freeVolume[slot] -= lot.volume().milliCubicFeet();
        freeWeight[slot] -= lot.weight().centiPounds();
        lotCount[slot]++;
        soleMaterial[slot] = Occupancy.mixed(soleMaterial[slot], lot.material());
    }

    long freeVolume(int slot) {
        return freeVolume[slot];
    }

    long freeWeight(int slot) {
        return freeWeight[slot];
    }

    int lotCount(int slot) {
        return lotCount[slot];
    }

    int soleMaterial(int slot) {
        return soleMaterial[slot];
    }

    /** Fibonacci hashing: neighbouring bins, which are filled together, spread over the table. */
    private int home(int wanted) {
        return (wanted * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(bin.length) + 1);
    }
}
