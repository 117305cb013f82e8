package com.agogsaas.wms.putaway;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.RecommendationId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Received lots that need bins.
 *
 * @param tenant whose they are
 * @param facility where they arrived
 * @param items the lots, each number once
 * @param alternatives how many other bins to name for each, 0 or more
 * @param requestedBy who asks
 * @param relocates the recommendation whose promise to an order was cancelled, where its goods are put away instead;
 *     null for received lots. Such goods go to no other order, and other parts of their lot stay as they are
 */
public record PutawayBatch(
        TenantId tenant,
        FacilityId facility,
        List<BatchItem> items,
        int alternatives,
        String requestedBy,
        @Nullable RecommendationId relocates) {

    public PutawayBatch {
        items = List.copyOf(items);
    }

    /** Received lots. */
    public PutawayBatch(
            TenantId tenant, FacilityId facility, List<BatchItem> items, int alternatives, String requestedBy) {
        this(tenant, facility, items, alternatives, requestedBy, null);
    }

    /** Those of its lots. */
    PutawayBatch only(List<BatchItem> some) {
        return new PutawayBatch(tenant, facility, some, alternatives, requestedBy, relocates);
    }

    List<LotNumber> lots() {
        return items.stream().map(BatchItem::lot).toList();
    }

    Set<MaterialId> materials() {
        return items.stream().map(BatchItem::material).collect(Collectors.toUnmodifiableSet());
    }
}
