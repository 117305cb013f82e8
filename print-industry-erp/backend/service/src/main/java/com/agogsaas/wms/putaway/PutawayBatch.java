package com.agogsaas.wms.putaway;

import com.agogsaas.wms.units.FacilityId;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import com.agogsaas.wms.units.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Received lots that need bins.
 *
 * @param tenant whose they are
 * @param facility where they arrived
 * @param items the lots, each number once
 * @param alternatives how many other bins to name for each, 0 or more
 * @param requestedBy who asks
 */
public record PutawayBatch(
        TenantId tenant, FacilityId facility, List<BatchItem> items, int alternatives, String requestedBy) {

    public PutawayBatch {
        items = List.copyOf(items);
    }

    /** Those of its lots. */
    PutawayBatch only(List<BatchItem> some) {
        return new PutawayBatch(tenant, facility, some, alternatives, requestedBy);
    }

    List<LotNumber> lots() {
        return items.stream().map(BatchItem::lot).toList();
    }

    Set<MaterialId> materials() {
        return items.stream().map(BatchItem::material).collect(Collectors.toUnmodifiableSet());
    }
}
