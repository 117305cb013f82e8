package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.MaterialId;

/**
 * Two materials that orders ask for together.
 *
 * @param first the one whose identifier comes first
 * @param second the other
 * @param counts how many orders
 */
record MaterialPair(MaterialId first, MaterialId second, PairCounts counts) {

    /** The pair of two materials in any order, with counts in the same order. */
    static MaterialPair of(MaterialId one, MaterialId other, PairCounts counts) {
        return one.value().compareTo(other.value()) < 0
                ? new MaterialPair(one, other, counts)
                : new MaterialPair(other, one, counts.swapped());
    }
}
