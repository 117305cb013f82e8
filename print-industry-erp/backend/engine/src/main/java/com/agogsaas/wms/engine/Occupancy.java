package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The facility as it stands while a batch is being placed: the immutable columns, and over them the few bins that the
 * batch has put lots into. Costs one bit per bin and some words per lot, however large the facility.
 */
final class Occupancy {

    /** No bin, as an assignment. */
    static final int NOWHERE = -1;

    private static final int NO_LOT = -1;

    private final BinColumns bins;
    private final List<ReceivedLot> lots;
    private final int[] binOfLot;
    private final int[] nextLotInBin;
    private final BitSet touched;
    private final TouchedBins overlay;

    Occupancy(BinColumns bins, List<ReceivedLot> lots) {
        this.bins = bins;
        this.lots = lots;
        binOfLot = new int[lots.size()];
        nextLotInBin = new int[lots.size()];
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
        nextLotInBin[lot] = overlay.putFirst(slot, lot);
        binOfLot[lot] = bin;
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

    /** The sole material of the bin that a lot is in, as if that lot were not there. */
    int soleMaterialWithout(int lot) {
        int bin = binOfLot[lot];
        int material = bins.soleMaterial(bin);
        for (int other = overlay.first(overlay.find(bin)); other != NO_LOT; other = nextLotInBin[other]) {
            if (other != lot) {
                material = mixed(material, lots.get(other).material());
            }
        }
        return material;
    }

    /** The sole material of a bin after {@code added} joined what made {@code material} its sole material. */
    static int mixed(int material, int added) {
        return material == Bin.NO_MATERIAL || material == added ? added : Bin.SEVERAL_MATERIALS;
    }
}
