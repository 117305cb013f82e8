package com.agogsaas.wms.engine.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A copy of {@link BinColumns} in the making, in which some bins have other contents or were opened, shut or resized.
 * The original stays as it is, for those who are computing on it.
 *
 * <p>It copies 28 bytes a bin, whatever the number of changes: below a hundred thousand bins that is less than reading
 * one changed bin from the database, and it keeps every scan over plain arrays.
 */
public final class BinColumnsEdit {

    private final BinColumns base;
    private final List<BinKind> kinds;
    private final int[] kind;
    private final long[] freeVolume;
    private final long[] freeWeight;
    private final int[] lotCount;
    private final int[] soleMaterial;

    BinColumnsEdit(
            BinColumns base,
            BinKind[] kinds,
            int[] kind,
            long[] freeVolume,
            long[] freeWeight,
            int[] lotCount,
            int[] soleMaterial) {
        this.base = base;
        this.kinds = new ArrayList<>(Arrays.asList(kinds));
        this.kind = kind.clone();
        this.freeVolume = freeVolume.clone();
        this.freeWeight = freeWeight.clone();
        this.lotCount = lotCount.clone();
        this.soleMaterial = soleMaterial.clone();
    }

    /**
     * Gives a bin other contents.
     *
     * @param bin as the bin is now; in the same zone, aisle and place on the walk as before
     */
    public BinColumnsEdit set(int index, Bin bin) {
        if (bin.zone() != base.zone(index)
                || bin.aisle() != base.aisle(index)
                || bin.pickSequence() != base.pickSequence(index)) {
            throw new IllegalArgumentException("Bin " + index + " is elsewhere now; build the columns anew");
        }
        kind[index] = kindIndex(BinKind.of(bin));
        freeVolume[index] =
                bin.capacityVolume().milliCubicFeet() - bin.usedVolume().milliCubicFeet();
        freeWeight[index] =
                bin.capacityWeight().centiPounds() - bin.usedWeight().centiPounds();
        lotCount[index] = bin.lotCount();
        soleMaterial[index] = bin.soleMaterial();
        return this;
    }

    /** The copy. */
    public BinColumns build() {
        dropUnusedKinds();
        return new BinColumns(
                base, kinds.toArray(BinKind[]::new), kind, freeVolume, freeWeight, lotCount, soleMaterial);
    }

    /** What no bin is like any more must not count as what the facility has. */
    private void dropUnusedKinds() {
        int[] indexAfter = new int[kinds.size()];
        for (int used : kind) {
            indexAfter[used] = 1;
        }
        List<BinKind> all = List.copyOf(kinds);
        kinds.clear();
        for (int index = 0; index < indexAfter.length; index++) {
            if (indexAfter[index] == 1) {
                indexAfter[index] = kinds.size();
                kinds.add(all.get(index));
            }
        }
        if (kinds.size() < all.size()) {
            Arrays.setAll(kind, bin -> indexAfter[kind[bin]]);
        }
    }

    private int kindIndex(BinKind wanted) {
        int known = kinds.indexOf(wanted);
        if (known >= 0) {
            return known;
        }
        kinds.add(wanted);
        return kinds.size() - 1;
    }
}
