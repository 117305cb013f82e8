package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.List;

/**
 * A batch to place.
 *
 * @param bins the facility as it is
 * @param lots the lots to place; outcomes come back in this order
 * @param algorithm how to pack them
 * @param alternatives how many other bins to name per placed lot, 0 or more
 * @param policy how the facility wants its goods put away
 * @param signals what is known of its aisles
 * @param limits how far to search for a better plan
 */
public record PlacementRequest(
        BinColumns bins,
        List<ReceivedLot> lots,
        Algorithm algorithm,
        int alternatives,
        PlacementPolicy policy,
        AisleSignals signals,
        SearchLimits limits) {

    public PlacementRequest {
        lots = List.copyOf(lots);
        if (alternatives < 0) {
            throw new IllegalArgumentException("The number of alternatives is 0 or more, not " + alternatives);
        }
    }

    /** A batch for a facility that has set nothing and knows nothing of its aisles. */
    public PlacementRequest(BinColumns bins, List<ReceivedLot> lots, Algorithm algorithm, int alternatives) {
        this(bins, lots, algorithm, alternatives, PlacementPolicy.DEFAULT, AisleSignals.NONE, SearchLimits.DEFAULT);
    }
}
