package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.PlacementPolicy;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.ledger.UsableVolume;

/** Tells the ledger how full a facility lets its bins be, in the ledger's terms. */
final class UsableSpace {

    private UsableSpace() {}

    static UsableVolume under(PlacementPolicy policy) {
        return (type, inside) -> policy.fillFactors().usable(LocationType.valueOf(type), inside);
    }
}
