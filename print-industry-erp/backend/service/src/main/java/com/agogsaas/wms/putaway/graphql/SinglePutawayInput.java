package com.agogsaas.wms.putaway.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The argument of the operations on a single lot as it arrives; unchecked.
 *
 * @param alternatives other bins to name
 */
record SinglePutawayInput(
        @Nullable String tenantId,
        String facilityId,
        BatchPutawayInput.Item item,
        @Nullable Integer alternatives) {

    /** The same as a batch of one. */
    BatchPutawayInput asBatch() {
        return new BatchPutawayInput(tenantId, facilityId, List.of(item), alternatives);
    }
}
