package com.agogsaas.wms.engine.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * The bins of a facility in columns: one flat array per attribute, indexed by bin. Immutable once built.
 *
 * <p>Bins are added in walking order, so that index order is the order of first fit.
 */
public final class BinColumns {

    private final List<Bin> bins;

    private BinColumns(List<Bin> bins) {
        this.bins = bins;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many bins there are. */
    public int count() {
        return bins.size();
    }

    /** The bin at this index, as it was added. */
    public Bin bin(int index) {
        return bins.get(index);
    }

    /** Collects bins. */
    public static final class Builder {
        private final List<Bin> bins = new ArrayList<>();

        public Builder add(Bin bin) {
            bins.add(bin);
            return this;
        }

        public BinColumns build() {
            return new BinColumns(List.copyOf(bins));
        }
    }
}
