package com.agogsaas.wms.engine.spi;

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
        int number = index >>> BinPage.SHIFT;
        int offset = index & BinPage.MASK;
        BinPage page = own(number);
        int material = page.soleMaterial(offset);
        freeVolumeTotal -= Math.max(0, page.freeVolume(offset));
        freeWeightTotal -= Math.max(0, page.freeWeight(offset));
        page.fill(offset, kindIndex(page.kind(offset), BinKind.of(bin)), bin);
        freeVolumeTotal += Math.max(0, page.freeVolume(offset));
        freeWeightTotal += Math.max(0, page.freeWeight(offset));
        if (material != bin.soleMaterial()) {
            relist(material, bin.soleMaterial(), number);
        }
        return this;
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
