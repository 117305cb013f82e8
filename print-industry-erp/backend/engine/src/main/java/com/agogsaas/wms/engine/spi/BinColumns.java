package com.agogsaas.wms.engine.spi;

import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;

/**
 * The bins of a facility in columns, in walking order, so that index order is the order of first fit. Immutable: a
 * facility that changes is another one of these, which shares with the one before whatever did not change.
 *
 * <p>The columns are cut into {@link BinPage pages}. Each says what it has to offer at best, which lets a search pass
 * over most of them; {@value #GROUP} pages together say it again, which lets a search pass over most pages unread.
 */
public final class BinColumns {

    /** Pages in a group; only the last group of a facility may have fewer. */
    public static final int GROUP = 32;

    private final BinPage[] pages;
    private final PageSummary[] groups;
    private final int count;
    private final KindTable kinds;
    private final MaterialPages materialPages;
    private final int lastPickSequence;
    private final long freeVolumeTotal;
    private final long freeWeightTotal;

    BinColumns(
            BinPage[] pages,
            PageSummary[] groups,
            int count,
            KindTable kinds,
            MaterialPages materialPages,
            int lastPickSequence,
            long freeVolumeTotal,
            long freeWeightTotal) {
        this.pages = pages;
        this.groups = groups;
        this.count = count;
        this.kinds = kinds;
        this.materialPages = materialPages;
        this.lastPickSequence = lastPickSequence;
        this.freeVolumeTotal = freeVolumeTotal;
        this.freeWeightTotal = freeWeightTotal;
    }

    public static BinColumnsBuilder builder() {
        return new BinColumnsBuilder();
    }

    /** Starts a copy in which some bins have other contents. */
    public BinColumnsEdit edit() {
        return new BinColumnsEdit(this, pages.clone(), groups.clone(), kinds.copy(), materialPages.copy());
    }

    /** How many bins there are. */
    public int count() {
        return count;
    }

    /** How many pages there are. */
    public int pageCount() {
        return pages.length;
    }

    /** The bins from index {@code number} times {@link BinPage#SIZE} on. */
    public BinPage page(int number) {
        return pages[number];
    }

    /** How many groups of pages there are. */
    public int groupCount() {
        return groups.length;
    }

    /** What the pages from {@code number} times {@link #GROUP} on have to offer together. */
    public PageSummary group(int number) {
        return groups[number];
    }

    /** Numbers of the pages with a bin that holds this material alone, ascending; not to be changed. */
    public int[] pagesWithSole(int material) {
        return materialPages.of(material);
    }

    /** The bin at this index, as it was added. */
    public Bin bin(int index) {
        BinKind common = kind(kindOf(index));
        return new Bin(
                common.wholeVolume(),
                common.capacityVolume(),
                common.capacityWeight(),
                new Volume(common.capacityVolume().milliCubicFeet() - freeVolume(index)),
                new Mass(common.capacityWeight().centiPounds() - freeWeight(index)),
                common.dimensions(),
                common.type(),
                common.abcClass(),
                zone(index),
                aisle(index),
                common.shelf(),
                pickSequence(index),
                common.temperature(),
                common.securityZone(),
                common.mixingRule(),
                lotCount(index),
                soleMaterial(index),
                common.open());
    }

    /** No index of a kind reaches this. */
    public int kindCount() {
        return kinds.count();
    }

    /** The kind with this index, 0 to below {@link #kindCount}. */
    public BinKind kind(int kindIndex) {
        return kinds.kind(kindIndex);
    }

    /** Whether a bin is of the kind with this index. One that none is of counts as not there. */
    public boolean hasKind(int kindIndex) {
        return kinds.inUse(kindIndex);
    }

    /** Index of the kind of this bin. */
    public int kindOf(int bin) {
        return pageOf(bin).kind(bin & BinPage.MASK);
    }

    /** What is free, in 0.001 ft3; negative when the bin is overfull. */
    public long freeVolume(int bin) {
        return pageOf(bin).freeVolume(bin & BinPage.MASK);
    }

    /** What is free, in 0.01 lb; negative when the bin is overloaded. */
    public long freeWeight(int bin) {
        return pageOf(bin).freeWeight(bin & BinPage.MASK);
    }

    public int zone(int bin) {
        return pageOf(bin).zone(bin & BinPage.MASK);
    }

    public int aisle(int bin) {
        return pageOf(bin).aisle(bin & BinPage.MASK);
    }

    public int pickSequence(int bin) {
        return pageOf(bin).pickSequence(bin & BinPage.MASK);
    }

    public int lotCount(int bin) {
        return pageOf(bin).lotCount(bin & BinPage.MASK);
    }

    public int soleMaterial(int bin) {
        return pageOf(bin).soleMaterial(bin & BinPage.MASK);
    }

    /** The last place on the pickers' walk; 0 when pickers walk past no bin. */
    public int lastPickSequence() {
        return lastPickSequence;
    }

    /** What is free in all bins together, in 0.001 ft3; an overfull bin counts as full. */
    public long freeVolumeTotal() {
        return freeVolumeTotal;
    }

    /** What is free in all bins together, in 0.01 lb; an overloaded bin counts as full. */
    public long freeWeightTotal() {
        return freeWeightTotal;
    }

    /** @param before of the same pages with other contents, or {@link PageSummary#EMPTY} */
    static PageSummary summaryOfGroup(BinPage[] pages, int number, PageSummary before) {
        return PageSummary.together(pages, number * GROUP, Math.min(pages.length, (number + 1) * GROUP), before);
    }

    private BinPage pageOf(int bin) {
        return pages[bin >>> BinPage.SHIFT];
    }
}
