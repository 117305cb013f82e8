package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@value #SIZE} bins that follow each other on the walk, in columns. A page that is part of {@link BinColumns}
 * never changes; a change of the facility replaces the pages that it concerns and shares the others.
 *
 * <p>A bin takes 40 bytes, of which 28 are copied when its page changes:
 *
 * <pre>
 * column        type  unit and range
 * freeVolume    long  0.001 ft3: capacity less what is in it; negative when overfull, within +-10^12
 * freeWeight    long  0.01 lb: likewise
 * kind          int   index into the kinds; everything else about the bin that putting goods in does not change
 * lotCount      int   lots in the bin or promised to it, 0 and up
 * soleMaterial  int   index of a material, Bin.NO_MATERIAL or Bin.SEVERAL_MATERIALS
 * zone          int   index of the zone; never copied, like the next two
 * aisle         int   index of the aisle
 * pickSequence  int   place on the pickers' walk, or Bin.NO_PICK_SEQUENCE
 * </pre>
 *
 * <p>What is free is held, not what is used: it is what every scan compares with. An int would do for the capacities of
 * real bins, but not for all that a volume may be.
 */
public final class BinPage {

    /** Bins on a page; only the last page of a facility may have fewer. */
    public static final int SIZE = 1 << BinPage.SHIFT;

    static final int SHIFT = 8;
    static final int MASK = SIZE - 1;

    private final int[] zone;
    private final int[] aisle;
    private final int[] pickSequence;
    private final long[] freeVolume;
    private final long[] freeWeight;
    private final int[] kind;
    private final int[] lotCount;
    private final int[] soleMaterial;
    private PageSummary summary = PageSummary.EMPTY;
    private volatile @Nullable AlikeBins alikeBins;
    private volatile long @Nullable [] ascendingFreeVolume;
    private volatile long @Nullable [] ascendingFreeWeight;

    BinPage(int count) {
        zone = new int[count];
        aisle = new int[count];
        pickSequence = new int[count];
        freeVolume = new long[count];
        freeWeight = new long[count];
        kind = new int[count];
        lotCount = new int[count];
        soleMaterial = new int[count];
    }

    private BinPage(BinPage original, int count) {
        zone = Arrays.copyOf(original.zone, count);
        aisle = Arrays.copyOf(original.aisle, count);
        pickSequence = Arrays.copyOf(original.pickSequence, count);
        freeVolume = Arrays.copyOf(original.freeVolume, count);
        freeWeight = Arrays.copyOf(original.freeWeight, count);
        kind = Arrays.copyOf(original.kind, count);
        lotCount = Arrays.copyOf(original.lotCount, count);
        soleMaterial = Arrays.copyOf(original.soleMaterial, count);
    }

    private BinPage(BinPage original) {
        zone = original.zone;
        aisle = original.aisle;
        pickSequence = original.pickSequence;
        freeVolume = original.freeVolume.clone();
        freeWeight = original.freeWeight.clone();
        kind = original.kind.clone();
        lotCount = original.lotCount.clone();
        soleMaterial = original.soleMaterial.clone();
        summary = original.summary;
        alikeBins = original.alikeBins;
    }

    /**
     * A page that others do not see yet, with the same bins, which may get other contents until it is {@link #closed}.
     */
    BinPage copy() {
        return new BinPage(this);
    }

    /** The first bins of this page alone. */
    BinPage first(int count) {
        return new BinPage(this, count);
    }

    /** Says where a bin of a page in the making is. */
    void place(int offset, Bin bin) {
        zone[offset] = bin.zone();
        aisle[offset] = bin.aisle();
        pickSequence[offset] = bin.pickSequence();
    }

    /** Says what a bin of a page in the making is like and what is in it. */
    void fill(int offset, int kindIndex, Bin bin) {
        if (kind[offset] != kindIndex) {
            alikeBins = null;
            kind[offset] = kindIndex;
        }
        fill(
                offset,
                bin.capacityVolume().milliCubicFeet() - bin.usedVolume().milliCubicFeet(),
                bin.capacityWeight().centiPounds() - bin.usedWeight().centiPounds(),
                bin.lotCount(),
                bin.soleMaterial());
    }

    /** Puts a lot into a bin of a page in the making. */
    void put(int offset, Volume volume, Mass weight, int material) {
        int sole = soleMaterial[offset];
        fill(
                offset,
                freeVolume[offset] - volume.milliCubicFeet(),
                freeWeight[offset] - weight.centiPounds(),
                lotCount[offset] + 1,
                sole == Bin.NO_MATERIAL || sole == material ? material : Bin.SEVERAL_MATERIALS);
    }

    private void fill(int offset, long volume, long weight, int lots, int material) {
        AlikeBins before = alikeBins;
        if (before != null) {
            alikeBins = before.with(
                    offset,
                    soleMaterial[offset] == Bin.NO_MATERIAL,
                    freeVolume[offset],
                    material == Bin.NO_MATERIAL,
                    volume);
        }
        freeVolume[offset] = volume;
        freeWeight[offset] = weight;
        lotCount[offset] = lots;
        soleMaterial[offset] = material;
    }

    /** This page, ready to be shared. */
    BinPage closed(KindTable kinds) {
        summary = PageSummary.of(this, kinds, summary);
        return this;
    }

    boolean holdsAlone(int material) {
        for (int sole : soleMaterial) {
            if (sole == material) {
                return true;
            }
        }
        return false;
    }

    /** How many bins are on the page. */
    public int count() {
        return kind.length;
    }

    /** What all bins of a kind on this page have in common. */
    public PageSummary summary() {
        return summary;
    }

    /** Index of the kind of the bin at this place of the page. */
    public int kind(int offset) {
        return kind[offset];
    }

    /** What is free, in 0.001 ft3; negative when the bin is overfull. */
    public long freeVolume(int offset) {
        return freeVolume[offset];
    }

    /** What is free, in 0.01 lb; negative when the bin is overloaded. */
    public long freeWeight(int offset) {
        return freeWeight[offset];
    }

    /** Index of the bin's zone. */
    public int zone(int offset) {
        return zone[offset];
    }

    /** Index of the bin's aisle. */
    public int aisle(int offset) {
        return aisle[offset];
    }

    /** The bin's place on the pickers' walk, or {@link Bin#NO_PICK_SEQUENCE}. */
    public int pickSequence(int offset) {
        return pickSequence[offset];
    }

    /** How many lots are in the bin or promised to it. */
    public int lotCount(int offset) {
        return lotCount[offset];
    }

    /** Index of the only material in the bin, {@link Bin#NO_MATERIAL} or {@link Bin#SEVERAL_MATERIALS}. */
    public int soleMaterial(int offset) {
        return soleMaterial[offset];
    }

    /** The bins, like with like. Sorted when first asked for, as few pages are looked at so closely. */
    public AlikeBins alikeBins() {
        AlikeBins sorted = alikeBins;
        if (sorted == null) {
            sorted = AlikeBins.of(this);
            alikeBins = sorted;
        }
        return sorted;
    }

    /**
     * The least volume, in 0.001 ft3, that is free in a bin of this page and not less than {@code needed}; the largest
     * number there is when no bin has as much.
     */
    public long leastFreeVolume(long needed) {
        long[] ascending = ascendingFreeVolume;
        if (ascending == null) {
            ascending = ascending(freeVolume);
            ascendingFreeVolume = ascending;
        }
        return leastFrom(ascending, needed);
    }

    /** The least weight, in 0.01 lb, that is free in a bin of this page and not less than {@code needed}; likewise. */
    public long leastFreeWeight(long needed) {
        long[] ascending = ascendingFreeWeight;
        if (ascending == null) {
            ascending = ascending(freeWeight);
            ascendingFreeWeight = ascending;
        }
        return leastFrom(ascending, needed);
    }

    /** Sorted when first asked for, as only the tightest fit asks. */
    private static long[] ascending(long[] column) {
        long[] ascending = column.clone();
        Arrays.sort(ascending);
        return ascending;
    }

    private static long leastFrom(long[] ascending, long needed) {
        int place = Ascending.countBelow(ascending, needed);
        return place < ascending.length ? ascending[place] : Long.MAX_VALUE;
    }
}
