package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.BitSet;

/**
 * A copy of {@link BinColumns} in the making, in which some bins have other contents or were opened, shut or resized.
 * The original stays as it is, for those who are computing on it.
 *
 * <p>It copies the pages that a change concerns, some 7 KB each, and 8 bytes a page of the whole facility: half a
 * megabyte for fifty scattered bins out of a million.
 */
public final class BinColumnsEdit {

    private final BinColumns base;
    private final BinPage[] pages;
    private final PageSummary[] groups;
    private final KindTable kinds;
    private final MaterialPages materialPages;
    private final BitSet copied;
    private long freeVolumeTotal;
    private long freeWeightTotal;

    BinColumnsEdit(
            BinColumns base, BinPage[] pages, PageSummary[] groups, KindTable kinds, MaterialPages materialPages) {
        this.base = base;
        this.pages = pages;
        this.groups = groups;
        this.kinds = kinds;
        this.materialPages = materialPages;
        copied = new BitSet(pages.length);
        freeVolumeTotal = base.freeVolumeTotal();
        freeWeightTotal = base.freeWeightTotal();
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
        int offset = index & BinPage.MASK;
        BinPage page = open(index);
        int material = page.soleMaterial(offset);
        page.fill(offset, kindIndex(page.kind(offset), BinKind.of(bin)), bin);
        close(index, material);
        return this;
    }

    /**
     * Puts one more lot into a bin, whether it has room or not: as {@link #set} of the bin with the lot, but without
     * making that bin, as there may be hundreds of lots to put.
     *
     * @param material index of the lot's material, or {@link Bin#SEVERAL_MATERIALS}
     */
    public BinColumnsEdit put(int index, Volume volume, Mass weight, int material) {
        int offset = index & BinPage.MASK;
        BinPage page = open(index);
        int before = page.soleMaterial(offset);
        page.put(offset, volume, weight, material);
        close(index, before);
        return this;
    }

    /** The page of a bin that is about to change. */
    private BinPage open(int index) {
        int offset = index & BinPage.MASK;
        BinPage page = own(index >>> BinPage.SHIFT);
        freeVolumeTotal -= Math.max(0, page.freeVolume(offset));
        freeWeightTotal -= Math.max(0, page.freeWeight(offset));
        return page;
    }

    private void close(int index, int materialBefore) {
        int number = index >>> BinPage.SHIFT;
        int offset = index & BinPage.MASK;
        BinPage page = pages[number];
        freeVolumeTotal += Math.max(0, page.freeVolume(offset));
        freeWeightTotal += Math.max(0, page.freeWeight(offset));
        if (materialBefore != page.soleMaterial(offset)) {
            relist(materialBefore, page.soleMaterial(offset), number);
        }
    }

    /** The copy. Nothing can be set any more. */
    public BinColumns build() {
        BitSet changedGroups = new BitSet(groups.length);
        for (int number = copied.nextSetBit(0); number >= 0; number = copied.nextSetBit(number + 1)) {
            pages[number].closed(kinds);
            changedGroups.set(number / BinColumns.GROUP);
        }
        changedGroups.stream()
                .forEach(number -> groups[number] = BinColumns.summaryOfGroup(pages, number, groups[number]));
        return new BinColumns(
                pages,
                groups,
                base.count(),
                kinds,
                materialPages,
                base.lastPickSequence(),
                freeVolumeTotal,
                freeWeightTotal);
    }

    private BinPage own(int number) {
        if (!copied.get(number)) {
            pages[number] = pages[number].copy();
            copied.set(number);
        }
        return pages[number];
    }

    /** Most changes are of contents only, so the kind that the bin was of is tried first. */
    private int kindIndex(int before, BinKind wanted) {
        if (kinds.kind(before).equals(wanted)) {
            return before;
        }
        kinds.remove(before);
        return kinds.add(wanted);
    }

    private void relist(int materialBefore, int materialNow, int page) {
        if (materialBefore >= 0 && !pages[page].holdsAlone(materialBefore)) {
            materialPages.remove(materialBefore, page);
        }
        if (materialNow >= 0) {
            materialPages.add(materialNow, page);
        }
    }
}
