package com.agogsaas.wms.putaway.graphql;

import com.agogsaas.wms.putaway.LotQuality;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The argument of the batch mutation as it arrives; unchecked.
 *
 * @param alternatives other bins to name per lot
 */
record BatchPutawayInput(
        @Nullable String tenantId,
        String facilityId,
        List<Item> items,
        @Nullable Integer alternatives) {

    /** One lot as it arrives; unchecked. */
    record Item(
            String materialId,
            BigDecimal quantity,
            String lotNumber,
            @Nullable BigDecimal cubicFeet,
            @Nullable BigDecimal weightLbs,
            @Nullable LotQuality qualityStatus) {}
}
