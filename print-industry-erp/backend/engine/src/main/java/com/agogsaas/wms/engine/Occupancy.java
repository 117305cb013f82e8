package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The facility as it stands while a batch is being placed: the immutable columns, and over them the few bins that the
 * batch has put lots into. Costs one bit per bin and some words per lot, however large the facility.
 */
final class Occupancy {

    /** No bin, as an assignment. */
    static final int NOWHERE = -1;

    private final BinColumns bins;
    private final List<ReceivedLot> lots;
    private final int[] binOfLot;
    private final BitSet touched;
    private final TouchedBins overlay;

    Occupancy(BinColumns bins, List<ReceivedLot> lots) {
        this.bins = bins;
        this.lots = lots;
        binOfLot = new int[lots.size()];
        Arrays.fill(binOfLot, NOWHERE);
        touched = new BitSet(bins.count());
        overlay = new TouchedBins(lots.size());
    }

    BinColumns bins() {
        return bins;
    }

    int binOf(int lot) {
        return binOfLot[lot];
    }

    /** Puts a lot, so far nowhere, into a bin that {@link #takes} it. */
    void put(int lot, int bin) {
        ReceivedLot goods = lots.get(lot);
        int slot = overlay.find(bin);
        if (slot < 0) {
            slot = overlay.add(bin, bins);
            touched.set(bin);
        }
        overlay.fill(slot, goods);
        binOfLot[lot] = bin;
    }

    /** Names every bin that a lot was put into, in walking order. */
    void eachTouched(IntConsumer action) {
        for (int bin = touched.nextSetBit(0); bin >= 0; bin = touched.nextSetBit(bin + 1)) {
            action.accept(bin);
        }
    }

    /** Whether the mixing rule and what is left of the bin admit the lot. Whether its kind does is not asked here. */
    boolean takes(int bin, ReceivedLot lot) {
        return lot.volume().milliCubicFeet() <= freeVolume(bin)
                && lot.weight().centiPounds() <= freeWeight(bin)
                && toleratesMixing(bin, lot);
    }

    boolean toleratesMixing(int bin, ReceivedLot lot) {
        return Rules.toleratesMixing(
                bins.kind(bins.kindOf(bin)).mixingRule(), lotCount(bin), soleMaterial(bin), lot.material());
    }

    long freeVolume(int bin) {
        return touched.get(bin) ? overlay.freeVolume(overlay.find(bin)) : bins.freeVolume(bin);
    }

    long freeWeight(int bin) {
        return touched.get(bin) ? overlay.freeWeight(overlay.find(bin)) : bins.freeWeight(bin);
    }

    int lotCount(int bin) {
        return touched.get(bin) ? overlay.lotCount(overlay.find(bin)) : bins.lotCount(bin);
    }

    int soleMaterial(int bin) {
        return touched.get(bin) ? overlay.soleMaterial(overlay.find(bin)) : bins.soleMaterial(bin);
    }

    /** The sole material of a bin after {@code added} joined what made {@code material} its sole material. */
    static int mixed(int material, int added) {
        return material == Bin.NO_MATERIAL || material == added ? added : Bin.SEVERAL_MATERIALS;
    }
}
