package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.MaterialId;
import java.util.Locale;

/**
 * A pair as seen from one of its materials; see {@code SkuPair} in the schema.
 *
 * @param materialId the one
 * @param partnerId the other
 */
record SkuPair(
        String materialId,
        String partnerId,
        int ordersTogether,
        int ordersWithMaterial,
        int ordersWithPartner,
        double support,
        double confidence,
        double lift) {

    /** As its first material sees it. */
    static SkuPair of(MaterialPair pair) {
        PairCounts counts = pair.counts();
        return new SkuPair(
                pair.first().value(),
                pair.second().value(),
                counts.together(),
                counts.withFirst(),
                counts.withSecond(),
                counts.support(),
                counts.confidenceOfSecond(),
                counts.lift());
    }

    /** As one of its materials sees it. */
    static SkuPair seenFrom(MaterialId material, MaterialPair pair) {
        PairCounts counts = pair.counts();
        return pair.first().equals(material)
                ? of(pair)
                : new SkuPair(
                        pair.second().value(),
                        pair.first().value(),
                        counts.together(),
                        counts.withSecond(),
                        counts.withFirst(),
                        counts.support(),
                        counts.confidenceOfFirst(),
                        counts.lift());
    }

    /** Ascending in the order of the list: most orders first. */
    String sortKey() {
        return String.format(Locale.ROOT, "%010d %s %s", Integer.MAX_VALUE - ordersTogether, materialId, partnerId);
    }
}
