package com.agogsaas.wms.engine.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects bins in walking order; made by {@link BinColumns#builder}. */
public final class BinColumnsBuilder {

    private final List<BinPage> pages = new ArrayList<>();
    private final KindTable kinds = new KindTable();
    private final MaterialPages materialPages = new MaterialPages();
    private BinPage page = new BinPage(0);
    private int count;
    private int lastPickSequence;
    private long freeVolumeTotal;
    private long freeWeightTotal;

    BinColumnsBuilder() {}

    /** Adds the bin after all others on the walk. */
    public BinColumnsBuilder add(Bin bin) {
        int offset = count & BinPage.MASK;
        if (offset == 0) {
            closePage(page.count());
            page = new BinPage(BinPage.SIZE);
        }
        page.place(offset, bin);
        page.fill(offset, kinds.add(BinKind.of(bin)), bin);
        if (bin.soleMaterial() >= 0) {
            materialPages.add(bin.soleMaterial(), count >>> BinPage.SHIFT);
        }
        if (bin.pickSequence() != Bin.NO_PICK_SEQUENCE) {
            lastPickSequence = Math.max(lastPickSequence, bin.pickSequence());
        }
        freeVolumeTotal += Math.max(0, page.freeVolume(offset));
        freeWeightTotal += Math.max(0, page.freeWeight(offset));
        count++;
        return this;
    }

    /** The columns. Nothing can be added any more. */
    public BinColumns build() {
        closePage(((count - 1) & BinPage.MASK) + 1);
        page = new BinPage(0);
        BinPage[] all = pages.toArray(BinPage[]::new);
        PageSummary[] groups = new PageSummary[(all.length + BinColumns.GROUP - 1) / BinColumns.GROUP];
        Arrays.setAll(groups, number -> BinColumns.summaryOfGroup(all, number, PageSummary.EMPTY));
        return new BinColumns(
                all, groups, count, kinds, materialPages, lastPickSequence, freeVolumeTotal, freeWeightTotal);
    }

    private void closePage(int bins) {
        if (page.count() > 0) {
            pages.add((bins < page.count() ? page.first(bins) : page).closed(kinds));
        }
    }
}
