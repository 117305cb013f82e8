package com.agogsaas.wms.engine.packing;

/**
 * A packing and how few bins there could be at the least.
 *
 * @param binOfLot the bin of each lot, or -1 for a lot without a place: one that fits no empty bin, or, of given bins,
 *     one for which no room was found; not to be changed
 * @param binsUsed how many bins hold a lot
 * @param lowerBound no packing of all lots that fit some empty bin uses fewer bins
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record PackingResult(int[] binOfLot, int binsUsed, int lowerBound) {

    /** Whether no packing of the lots uses fewer bins: proven. */
    public boolean isOptimal() {
        return binsUsed == lowerBound;
    }
}
